package tracewalk.lesson.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tracewalk.lesson.claim.ClaimFor;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;

/** A walk of which only the text is missing: its places and claims come from a recording. */
public final class WalkDraft {
  private static final String ENGLISH =
      "What happens here, in your own words. Why somebody built it so.\n\n"
          + "**Look at** one thing that a reader would pass over.\n";
  private static final String CHINESE = "这里发生了什么，用自己的话说。为什么有人这样做。\n\n**留意**读者容易放过的一处。\n";

  private final Recording recording;
  private final String scenario;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, List<String>> notesByChapter = new LinkedHashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private WalkDraft(Recording recording, String scenario) {
    this.recording = recording;
    this.scenario = scenario;
  }

  /**
   * The files of a walk but for its scenario, by their paths in the walk's folder.
   *
   * @param scenario the id under which the walk speaks of the run
   * @param notes how many at most
   */
  public static Map<String, String> files(Recording recording, String scenario, int notes) {
    WalkDraft draft = new WalkDraft(recording, scenario);
    Places.of(recording, notes).forEach(draft::addNote);
    draft.addWalk();
    return draft.files;
  }

  private void addNote(Call call) {
    String id = id(call);
    String name = call.simpleClass() + "." + call.method();
    String claim = ClaimFor.step(recording, call.firstStep()).yaml().indent(2);
    String start = "---\nid: " + id + "\ntitle: \"" + name + "\"\n";
    files.put("notes/" + id + ".md", start + "claims:\n" + claim + "---\n" + ENGLISH);
    files.put("notes/" + id + ".zh.md", start + "---\n" + CHINESE);
    String chapter = call.cell() == null ? call.threadName() : call.cell();
    notesByChapter.computeIfAbsent(plain(chapter), none -> new ArrayList<>()).add(id);
  }

  private String id(Call call) {
    String plain = plain(call.method());
    String id = plain;
    for (int next = 2; !ids.add(id); next++) {
      id = plain + "-" + next;
    }
    return id;
  }

  private static String plain(String name) {
    String plain =
        name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "note" : plain;
  }

  private void addWalk() {
    StringBuilder walk = new StringBuilder();
    walk.append(title("", scenario, "走读 " + scenario));
    walk.append("summary: {en: What the walk shows., zh: 这次走读看什么。}\n");
    walk.append("scenarios:\n  - id: ").append(scenario).append('\n');
    walk.append(title("    ", scenario, scenario));
    walk.append("chapters:\n");
    notesByChapter.forEach(
        (chapter, notes) ->
            walk.append("  - id: ")
                .append(chapter)
                .append('\n')
                .append("    scenario: ")
                .append(scenario)
                .append('\n')
                .append(title("    ", chapter, chapter))
                .append("    summary: {en: What the chapter shows., zh: 这一章看什么。}\n")
                .append("    notes: [")
                .append(String.join(", ", notes))
                .append("]\n"));
    files.put("walk.yaml", walk.toString());
  }

  private static String title(String indent, String english, String chinese) {
    return indent + "title: {en: \"" + english + "\", zh: \"" + chinese + "\"}\n";
  }
}
