package tracewalk.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tracewalk.web.run.Home;

/** A walk of one run and one note, with whatever claim a test asks for. */
record SmallWalk(Path folder) {
  private static final String SCENARIO = "a_create_one_child";

  SmallWalk(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("notes"));
      Files.createDirectories(folder.resolve("scenarios"));
      Path scenario = Path.of("scenarios", SCENARIO + ".yaml");
      Path shipped = Home.find().walkthroughs().resolve("nova-cells").resolve(scenario);
      Files.copy(shipped, folder.resolve(scenario));
      Files.writeString(
          folder.resolve("walk.yaml"),
          """
          title: {en: Small, zh: 小}
          summary: {en: One note., zh: 一条。}
          scenarios:
            - {id: %s, title: {en: One, zh: 一}}
          chapters:
            - id: only
              scenario: %s
              title: {en: Only, zh: 仅}
              summary: {en: One., zh: 一。}
              notes: [note]
          """
              .formatted(SCENARIO, SCENARIO));
      Files.writeString(folder.resolve("notes/note.zh.md"), "---\nid: note\ntitle: 一条\n---\n正文。\n");
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** Writes the note with this claim at its fifth line. */
  void write(String claim) throws IOException {
    String note = "---\nid: note\ntitle: One\nclaims:\n  - '" + claim + "'\n---\nText.\n";
    Files.writeString(folder.resolve("notes/note.md"), note);
  }
}
