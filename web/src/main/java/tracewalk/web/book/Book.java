package tracewalk.web.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tracewalk.web.page.AccountsView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.page.Messages;
import tracewalk.web.page.picture.SequencePicture;
import tracewalk.web.replay.Track;
import tracewalk.web.template.Templates;

/**
 * A recording with its walk as one file in both languages: notes, diagrams, questions, every step
 * in view, and the code that ran. It asks for nothing from elsewhere and needs no script.
 */
public final class Book {
  /** A longer list nobody reads; a selection says what is wanted. */
  public static final int MOST_STEPS = 3000;

  private final Exhibit exhibit;
  private final Links links;
  private final Asking asking;
  private final Messages messages = new Messages();
  private final Track track;

  /**
   * Of a recording with its walk.
   *
   * @param links which view is told, and the language in which it opens
   */
  public Book(Exhibit exhibit, Links links, Asking asking) {
    this.exhibit = exhibit;
    this.links = links;
    this.asking = asking;
    this.track = exhibit.track(links.view());
  }

  /** Whether nothing is in view. */
  public boolean isEmpty() {
    return track.size() == 0;
  }

  /** What it holds of all calls, in one line. */
  public String accounts() {
    return SequencePicture.accounts(exhibit, links);
  }

  /** The file. */
  public String html() {
    Templates templates = new Templates(messages);
    Excerpts excerpts = new Excerpts(exhibit);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("style", Style.read());
    model.put("title", Both.text(title()));
    model.put("name", exhibit.title(links.language()));
    model.put("t", new Telling(messages));
    model.put("sections", sections());
    model.put("loose", loose());
    model.put("steps", new Steps(exhibit, links, templates, excerpts).first(MOST_STEPS));
    model.put("track", track);
    model.put("excerpts", excerpts.all());
    model.put("terms", exhibit.guide().terms());
    model.put("accounts", AccountsView.of(exhibit, links, track.first()));
    model.put("scope", links.scope().word());
    model.put("most", MOST_STEPS);
    model.put("recorded", exhibit.run().stepCount());
    return templates.fill("book", links.language(), model).stripTrailing() + "\n";
  }

  /** The same to read on a device for books, in the one language. */
  public byte[] epub() {
    return new Epub(this, exhibit, links, messages).bytes();
  }

  /** The notes with what happens at their steps, as plain text to be read aloud. */
  public String spoken() {
    return new Recital(this, exhibit, links, messages).text();
  }

  Track track() {
    return track;
  }

  private Map<Language, String> title() {
    return Map.of(Language.EN, exhibit.title(Language.EN), Language.ZH, exhibit.title(Language.ZH));
  }

  /** The diagrams of a run without chapters. */
  List<Figures.Figure> loose() {
    return exhibit.guide().chapters().isEmpty()
        ? new Figures(exhibit, links).of(1, Math.min(track.size(), MOST_STEPS))
        : List.of();
  }

  List<Section> sections() {
    NavigableMap<Integer, Integer> chapterAt = new TreeMap<>();
    exhibit.guide().notes().forEach(note -> chapterAt.put(note.step(), note.chapter()));
    List<Section> sections = new ArrayList<>();
    for (Guide.Chapter chapter : exhibit.guide().chapters()) {
      sections.add(section(chapter, chapterAt));
    }
    return sections;
  }

  /** A chapter with the steps from its first note on, up to the note that follows its last. */
  private Section section(Guide.Chapter chapter, NavigableMap<Integer, Integer> chapterAt) {
    List<Integer> own =
        chapter.notes().stream().map(Guide.Note::step).filter(step -> step > 0).sorted().toList();
    if (own.isEmpty()) {
      return new Section(chapter, List.of(), List.of());
    }
    int from = own.get(0);
    Integer next = chapterAt.higherKey(own.get(own.size() - 1));
    int to = next == null ? track.last() : next - 1;
    int first = track.ordinal(from);
    int last = Math.min(track.ordinal(to), MOST_STEPS);
    return new Section(
        chapter,
        new Figures(exhibit, links).of(first, last),
        asking.about(track, first, last).stream().map(Section.QuestionView::of).toList());
  }
}
