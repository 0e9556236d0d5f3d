package tracewalk.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;

/** Gathers what the page of one step shows. */
public final class StepPage {
  private static final int ROWS_BEFORE = 14;
  private static final int ROWS = 60;

  private final Exhibit exhibit;
  private final Links links;
  private final Track track;
  private final int number;
  private final Map<String, @Nullable Object> more = new HashMap<>();
  private String asked = "";

  public StepPage(Exhibit exhibit, Links links, int number) {
    this.exhibit = exhibit;
    this.links = links;
    this.track = exhibit.track(links.view());
    this.number = number;
  }

  /** Says what else is asked at this step, as it stands in the address. */
  public void ask(String query) {
    asked = query;
  }

  /** Adds something to what the page shows. */
  public void put(String name, @Nullable Object value) {
    more.put(name, value);
  }

  /** The whole page: the step, and around it the tree and the chapters. */
  public Map<String, Object> whole() {
    Map<String, Object> model = part();
    int row = row();
    model.put("tree", tree(row - ROWS_BEFORE, ROWS));
    return model;
  }

  /** What changes from step to step. */
  public Map<String, Object> part() {
    Map<String, @Nullable Object> model = new HashMap<>(more);
    Step step = exhibit.run().step(number);
    model.put("links", links);
    model.put("walkTitle", exhibit.title(links.language()));
    model.put("number", number);
    model.put("address", links.step(number, exhibit.run().landmark(number)) + asked);
    model.put("ordinal", track.ordinal(number));
    model.put("total", track.size());
    model.put("row", row());
    model.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
    model.put("message", MessageView.of(exhibit, links, step));
    model.put("chapters", exhibit.guide().chapters());
    model.put("hasTerms", !exhibit.guide().terms().isEmpty());
    if (step.callId() > 0) {
      Call call = exhibit.run().call(step.callId());
      model.put("call", CallView.of(exhibit, links, call));
      model.put("code", CodePanels.of(exhibit, call, number));
      model.put("cause", cause(call));
    }
    model.put("scopes", exhibit.scopes().stream().map(this::choice).toList());
    model.put("accounts", AccountsView.of(exhibit, links, number));
    model.put("filterLink", links.filters() + "&step=" + number);
    model.put("otherLanguage", links.in(links.language().other()).step(number));
    putMoves(model);
    putNotes(model);
    return model;
  }

  private Choice choice(Scope scope) {
    return new Choice(scope.word(), links.with(scope).step(number), scope == links.scope());
  }

  /** Rows of the call tree from one on. */
  public TreeWindow tree(int from, int count) {
    return TreeWindow.from(exhibit, links, from, count, row());
  }

  private int row() {
    return track.rowAt(number);
  }

  /** The message that led to an outermost call. */
  private @Nullable MessageView cause(Call call) {
    Integer link = call.cause();
    if (link == null) {
      return null;
    }
    Step receipt = new Step(0, StepKind.RECEIVE, call.id(), link, 0);
    return MessageView.of(exhibit, links, receipt);
  }

  private void putMoves(Map<String, Object> model) {
    model.put("next", links.step(track.next(number)));
    model.put("back", links.step(track.back(number)));
    model.put("over", links.step(track.over(number)));
    model.put("out", links.step(track.out(number)));
    model.put("first", links.step(track.first()));
    model.put("last", links.step(track.last()));
    model.put("atFirst", number <= track.first());
    model.put("atLast", number >= track.last());
    model.put("noteNext", noteLink(exhibit.guide().after(number)));
    model.put("noteBack", noteLink(exhibit.guide().before(number)));
  }

  private String noteLink(Optional<Guide.Note> note) {
    return note.map(found -> links.step(found.step())).orElse("");
  }

  private void putNotes(Map<String, Object> model) {
    Guide guide = exhibit.guide();
    List<Guide.Note> here = guide.at(number);
    List<Guide.Note> shown = here.isEmpty() ? guide.before(number).stream().toList() : here;
    List<Guide.Note> all = guide.notes();
    model.put("notes", shown.stream().map(n -> NoteView.of(exhibit, links, n, number)).toList());
    model.put("noteHere", !here.isEmpty());
    model.put("noteCount", all.size());
    model.put("notePlace", shown.isEmpty() ? 0 : all.indexOf(shown.get(0)) + 1);
    model.put("noteAhead", guide.after(number).map(n -> ahead(n)).orElse(null));
  }

  private Ahead ahead(Guide.Note note) {
    int away = track.ordinal(note.step()) - track.ordinal(number);
    return new Ahead(NoteView.in(links.language(), note.title()), links.step(note.step()), away);
  }

  /** A scope that the reader may choose: its word, where it is, and whether it is chosen. */
  public record Choice(String word, String link, boolean chosen) {}

  /** The next note and how many steps away it is. */
  public record Ahead(String title, String link, int away) {}
}
