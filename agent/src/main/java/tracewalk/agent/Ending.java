package tracewalk.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tracewalk.agent.choice.Selection;
import tracewalk.agent.weave.Transformer;

/**
 * What there is to say of a recording when it ends. In a JVM that is one of several it is left in a
 * file beside the recording, for whoever joins them.
 */
final class Ending {

  private static final String NOTES = ".notes";

  private final Selection selection;
  private final Transformer transformer;
  private final Path file;
  private final boolean joined;

  Ending(Selection selection, Transformer transformer, Path file, boolean joined) {
    this.selection = selection;
    this.transformer = transformer;
    this.file = file;
    this.joined = joined;
  }

  /** The file, then what else there is to say, a line each. */
  List<String> answer() {
    List<String> lines = new ArrayList<>(List.of(file.toString()));
    lines.addAll(said());
    return lines;
  }

  void tell() {
    if (!joined) {
      said().forEach(Agent::say);
      return;
    }
    try {
      Files.write(file.resolveSibling(file.getFileName() + NOTES), notes());
    } catch (IOException unwritable) {
      Agent.say("what is to say of the recording cannot be written: " + unwritable.getMessage());
    }
  }

  private List<String> said() {
    List<String> lines = new ArrayList<>();
    if (!transformer.hasWoven()) {
      lines.add("no call was recorded: " + why() + "; use include to name classes");
    }
    selection
        .unmatched()
        .forEach(pattern -> lines.add(pattern + " matched no class that was loaded"));
    return lines;
  }

  private String why() {
    return selection.isDefault()
        ? "no class of the program's own was loaded, which is " + selection.ownCode()
        : "no class that was loaded is to be recorded";
  }

  private List<String> notes() {
    List<String> lines = new ArrayList<>(selection.unmatched());
    if (selection.isDefault()) {
      lines.add("own " + selection.ownCode());
    }
    return lines;
  }
}
