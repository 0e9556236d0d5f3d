package port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import port.Marks.Mark;
import port.Ported.Origin;

/** The document tells of the port as it is, and what it tells is complete. */
class PortDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/PORT.md");

  @Test
  void document_isUpToDate() throws IOException {
    String text = PortDocument.text();
    if (Boolean.getBoolean("port.write")) {
      Files.writeString(DOCUMENT, text);
    }

    assertThat(Files.readString(DOCUMENT))
        .withFailMessage("docs/PORT.md is not up to date; run: " + PortDocument.COMMAND)
        .isEqualTo(text);
  }

  @Test
  void inventory_isPortedOrLeftOutForAReason() {
    assertThat(new InventoryTable().rows())
        .hasSize(663)
        .filteredOn(InventoryTable.Row::isMissing)
        .isEmpty();
  }

  @Test
  void cells_leaveNothingOut() {
    assertThat(new InventoryTable().rows())
        .filteredOn(
            row ->
                row.file().startsWith("nova/cells/")
                    || row.file().equals("nova/compute/cells_api.py"))
        .hasSize(477)
        .filteredOn(row -> !row.isPorted())
        .isEmpty();
  }

  @Test
  void reasons_areGivenOnlyForWhatIsLeftOut() {
    assertThat(new InventoryTable().rows())
        .filteredOn(row -> row.isPorted() && !row.reason().isEmpty())
        .isEmpty();
  }

  @Test
  void unitTests_areAllHeldHere() {
    assertThat(new UnitTestTable().rows())
        .hasSize(304)
        .filteredOn(UnitTestTable.Row::isMissing)
        .extracting(row -> row.file() + "::" + row.test())
        .isEmpty();
  }

  @Test
  void unitTests_nameTheirOrigin() {
    UnitTestTable table = new UnitTestTable();
    Map<String, String> lines = new LinkedHashMap<>();
    table.rows().forEach(row -> lines.put(row.file() + "::" + row.test(), row.lines()));

    for (Origin origin : table.origins()) {
      assertThat(lines).as(origin.place()).containsEntry(origin.symbol(), origin.lines());
      assertThat(origin.place()).endsWith("." + camelCase(origin.symbol()));
    }
    assertThat(table.origins()).extracting(Origin::symbol).doesNotHaveDuplicates();
  }

  private static String camelCase(String symbol) {
    String name = symbol.replaceFirst(".*\\.", "");
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  @Test
  void options_areThoseOfTheOriginal() {
    List<OptionTable.Row> rows = new OptionTable().rows();

    assertThat(rows).hasSize(29);
    for (OptionTable.Row row : rows) {
      assertThat(row.port()).as(row.name()).isEqualTo(row.original());
    }
  }

  @Test
  void quirks_areMarkedInTheSourceAndShown() {
    List<Mark> marks = new Marks().all();

    for (QuirkTable.Row row : new QuirkTable().rows()) {
      assertThat(row.isMarked(marks)).as(row.file() + ": " + row.mark()).isTrue();
      assertThat(row.isShown()).as(row.shownBy()).isTrue();
    }
  }

  @Test
  void marks_sayWhat() {
    assertThat(new Marks().all()).hasSizeGreaterThan(50).noneMatch(mark -> mark.text().isBlank());
  }
}
