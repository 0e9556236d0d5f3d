package tracewalk.web.page.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.find.Field;
import tracewalk.trace.find.Found;
import tracewalk.trace.find.Query;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Links;
import tracewalk.web.page.NoteView;
import tracewalk.web.replay.Answer;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;

/** Finds notes and steps, and shows them a page at a time. */
public final class FindPage {
  private static final int MOST = 30;
  private static final int MOST_GROUPS = 12;
  private static final List<Field> VALUES =
      List.of(Field.ANY, Field.VALUE, Field.ARG, Field.RESULT, Field.THREW, Field.SENT);

  private final Exhibit exhibit;
  private final Links links;
  private final Track track;
  private final String text;
  private final Query query;
  private final int from;

  public FindPage(Exhibit exhibit, Links links, String text, int from) {
    this.exhibit = exhibit;
    this.links = links;
    this.track = exhibit.track(links.view());
    this.text = text;
    this.query = Query.of(text);
    this.from = Math.max(0, from);
  }

  /** A step that answers: where and what it is, and where it shows the word. */
  public record Hit(
      String cell,
      String colour,
      String kind,
      String name,
      String caller,
      @Nullable Passage passage,
      int place,
      String link) {}

  /** The steps of one method, and a query that leaves only them. */
  public record Group(String name, String fullName, int count, String link) {}

  /** A note whose title or text holds every word. */
  public record Note(String title, int place, String link) {}

  /** What the page shows. */
  public Map<String, Object> model() {
    Answer answer = answer();
    Found found = answer.found();
    List<Hit> hits = hits(found);
    Map<String, Object> model = new HashMap<>();
    model.put("links", links);
    model.put("query", text);
    model.put("problem", answer.problem());
    model.put("walkTitle", exhibit.title(links.language()));
    model.put("step", from == 0 ? stepNamed() : null);
    model.put("notes", from == 0 ? notes() : List.of());
    model.put("hits", hits);
    model.put("count", found.count());
    model.put("first", from + 1);
    model.put("last", from + hits.size());
    model.put("groups", groups(found));
    model.put("moreGroups", Math.max(0, found.groups().size() - MOST_GROUPS));
    model.put("hidden", found.hidden());
    model.put("everywhere", links.with(Scope.ALL).with(Filter.NONE).find(text, 0));
    model.put("searched", (int) (100 * found.searched()));
    model.put("back", from == 0 ? "" : links.find(text, Math.max(0, from - MOST)));
    model.put("more", from + MOST < found.count() ? links.find(text, from + MOST) : "");
    return model;
  }

  private Answer answer() {
    IntPredicate inView = everything() ? null : track::shows;
    if (!Claim.isOne(text)) {
      return new Answer(exhibit.run().find(query, inView), "");
    }
    try {
      return exhibit.run().ask(Claim.ofLine(text), inView);
    } catch (WalkException wrong) {
      return Answer.none(String.join("; ", wrong.problems()));
    }
  }

  private boolean everything() {
    return links.view().isAll();
  }

  /** The step whose number is the whole query. */
  private @Nullable Hit stepNamed() {
    String number = text.strip().replaceFirst("^#", "");
    if (!number.matches("[0-9]{1,9}")) {
      return null;
    }
    int place = Integer.parseInt(number);
    return place < 1 || place > track.size() ? null : hit(track.stepAt(place), List.of());
  }

  private List<Hit> hits(Found found) {
    List<String> words = VALUES.stream().flatMap(field -> query.in(field).stream()).toList();
    List<Hit> hits = new ArrayList<>();
    for (int place = from; place < Math.min(found.count(), from + MOST); place++) {
      hits.add(hit(found.step(place), words));
    }
    return List.copyOf(hits);
  }

  private Hit hit(int number, List<String> words) {
    Step step = exhibit.run().step(number);
    String kind = step.kind().name().toLowerCase(Locale.ROOT);
    int place = track.ordinal(number);
    if (step.callId() == 0) {
      return new Hit("", "", kind, "", "", null, place, links.step(number));
    }
    Call call = exhibit.run().call(step.callId());
    Integer link = step.link();
    Send send = link == null ? null : exhibit.run().send(link);
    return new Hit(
        CallView.text(CallView.place(exhibit, call)),
        CallView.colour(exhibit, CallView.place(exhibit, call)),
        kind,
        CallView.name(call),
        call.parent() == 0 ? "" : name(call.parent()),
        Passage.of(call, step.kind(), send, words).orElse(null),
        place,
        links.step(number));
  }

  private String name(int callId) {
    return CallView.name(exhibit.run().className(callId), exhibit.run().method(callId));
  }

  private List<Group> groups(Found found) {
    if (found.groups().size() < 2) {
      return List.of();
    }
    return found.groups().stream().limit(MOST_GROUPS).map(this::group).toList();
  }

  private Group group(Found.Group group) {
    String full = group.className() + "." + group.method();
    String narrower = text.strip() + " method:\"" + full.replace("\"", "") + "\"";
    return new Group(
        CallView.name(group.className(), group.method()),
        CallView.text(full),
        group.count(),
        links.find(narrower, 0));
  }

  private List<Note> notes() {
    boolean meant =
        !query.isEmpty()
            && !Claim.isOne(text)
            && query.words().stream()
                .allMatch(word -> word.field() == Field.ANY || word.field() == Field.NOTE);
    return meant
        ? exhibit.guide().notes().stream().filter(this::answers).map(this::note).toList()
        : List.of();
  }

  private boolean answers(Guide.Note note) {
    String title = NoteView.in(links.language(), note.title());
    String prose = NoteView.in(links.language(), note.html()).replaceAll("<[^>]*>", "");
    String all = (title + "\n" + prose).toLowerCase(Locale.ROOT);
    return query.words().stream().allMatch(word -> all.contains(word.text()));
  }

  private Note note(Guide.Note note) {
    return new Note(
        NoteView.in(links.language(), note.title()),
        track.ordinal(note.step()),
        links.note(note.id()));
  }
}
