package port;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of a resource, their cells parted by bars; an empty first cell means the one above. */
final class Facts {
  private Facts() {}

  static List<String[]> read(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Facts.class.getResourceAsStream("/port/" + name), StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      reader.readLine();
      String first = "";
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\\|", -1);
        first = cells[0].isEmpty() ? first : cells[0];
        cells[0] = first;
        rows.add(cells);
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
