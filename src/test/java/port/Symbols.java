package port;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files, members and lines of the original; an empty file name means the one above. */
final class Symbols {
  private static final String RESOURCE = "/golden/symbols.csv";

  private final Map<String, String> lines = new LinkedHashMap<>();

  Symbols() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Symbols.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      reader.readLine();
      String file = null;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",");
        file = cells[0].isEmpty() ? file : cells[0];
        lines.put(file + "::" + cells[1], "L" + cells[2] + "-L" + cells[3]);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Origins {@code file::member} and their lines {@code L1-L2}. */
  Map<String, String> lines() {
    return lines;
  }

  boolean hasFile(String file) {
    return lines.keySet().stream().anyMatch(origin -> origin.startsWith(file + "::"));
  }
}
