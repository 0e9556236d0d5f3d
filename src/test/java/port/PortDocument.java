package port;

import java.util.ArrayList;
import java.util.List;
import port.Marks.Mark;

/** The text of {@code docs/PORT.md}. */
final class PortDocument {
  static final String COMMAND = "mvn test -Dtest=PortDocumentTest -Dport.write=true";

  private final List<String> lines = new ArrayList<>();

  static String text() {
    PortDocument document = new PortDocument();
    document.write();
    return String.join("\n", document.lines) + "\n";
  }

  private void write() {
    InventoryTable inventory = new InventoryTable();
    UnitTestTable tests = new UnitTestTable();
    head();
    section(
        "What is ported",
        "Classes and functions of the original that are to be ported. *Ported besides* counts what"
            + " these needed.");
    lines.addAll(inventory.summary());
    section(
        "The original's tests",
        "Each of these tests of the original has a test here of the same name, with the same"
            + " meaning and words of its own.");
    lines.addAll(tests.summary());
    section(
        "Options",
        "Name, type, default and bounds are those of the original, which sets no least or greatest"
            + " value for any of these.");
    lines.addAll(new OptionTable().lines());
    marks();
    section("Every class and function", "Lines are those of the tag.");
    lines.addAll(inventory.details());
    section("Every test", "Lines are those of the tag, from the first decorator on.");
    lines.addAll(tests.details());
  }

  private void head() {
    lines.add("# What is ported of Nova, and what is not");
    lines.add("");
    lines.add("Written by `" + COMMAND + "`; do not edit. A test compares.");
    lines.add("");
    lines.add(
        "The original is openstack/nova at the tag `liberty-eol`, commit"
            + " a967cfe37a3bc26ee8a8517d5f5dac33b35e377e. How close a run of the port comes to a"
            + " run of the original, call for call, is not told here, as it would go stale:"
            + " `tracewalk fidelity` runs the scenarios and says it.");
  }

  private void marks() {
    Marks marks = new Marks();
    section(
        "Oddities",
        "What looks wrong in the original and is kept. The source says `As in nova` at the place.");
    lines.addAll(new QuirkTable().lines());
    lines.addAll(List.of("", "All that is marked so:", ""));
    table(marks.all().stream().filter(mark -> !mark.departs()).toList());
    section(
        "Departures",
        "Where the port does not do what the original does. The source says `Differs from nova` at"
            + " the place.");
    table(marks.all().stream().filter(Mark::departs).toList());
  }

  private void table(List<Mark> marks) {
    lines.addAll(List.of("| file | member | |", "|---|---|---|"));
    for (Mark mark : marks) {
      String member = mark.member().isEmpty() ? "" : "`" + mark.member() + "`";
      lines.add("| `" + mark.file() + "` | " + member + " | " + mark.text() + " |");
    }
  }

  private void section(String title, String text) {
    lines.addAll(List.of("", "## " + title, "", text, ""));
  }
}
