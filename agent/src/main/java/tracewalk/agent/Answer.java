package tracewalk.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What who attached or detached the agent reads: {@code ok} or {@code refused}, then lines. */
record Answer(@Nullable Path file) {

  void give(List<String> lines) {
    write("ok", lines);
  }

  void refuse(String why) {
    write("refused", List.of(why));
  }

  private void write(String word, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(word));
    all.addAll(lines);
    try {
      if (file != null) {
        Files.write(file, all);
      }
    } catch (IOException unwritable) {
      Agent.say("nobody reads the answer: " + unwritable.getMessage() + ": " + lines);
    }
  }
}
