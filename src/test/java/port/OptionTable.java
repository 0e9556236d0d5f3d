package port;

import java.util.ArrayList;
import java.util.List;
import nova.OptionsModule;
import oslo.config.Opt;
import oslo.config.Options;

/** Options of the original beside those that the port knows. */
final class OptionTable {
  /** An option as the original defines it, and how the port does; empty where it does not. */
  record Row(String name, String original, String port, String place) {}

  private final List<Row> rows = new ArrayList<>();

  OptionTable() {
    Options options = OptionsModule.all();
    for (String[] cells : Facts.read("options.txt")) {
      String name = "[" + cells[0] + "] " + cells[1];
      String place =
          cells[5].isEmpty() || cells[6].isEmpty() ? cells[5] : cells[5] + ":" + cells[6];
      String port = options.knows(cells[0], cells[1]) ? text(options.find(cells[0], cells[1])) : "";
      rows.add(new Row(name, text(cells[2], cells[3], cells[4]), port, place));
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| option | type, default, choices | defined in |");
    lines.add("|---|---|---|");
    rows.forEach(
        row ->
            lines.add("| `" + row.name() + "` | " + row.original() + " | " + row.place() + " |"));
    return lines;
  }

  private static String text(Opt opt) {
    String type =
        switch (opt.kind()) {
          case STRING -> "StrOpt";
          case INTEGER -> "IntOpt";
          case DECIMAL -> "FloatOpt";
          case BOOL -> "BoolOpt";
          case LIST -> "ListOpt";
          case MULTI -> "MultiStrOpt";
        };
    String bounds = (opt.min() == null ? "" : " >= " + opt.min());
    bounds += opt.max() == null ? "" : " <= " + opt.max();
    String choices = opt.choices() == null ? "" : String.join(", ", opt.choices());
    return text(type, fallback(opt.fallback()), choices) + bounds;
  }

  private static String fallback(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : runtime.Text.str(value);
  }

  private static String text(String type, String fallback, String choices) {
    String text = type + ", `" + fallback + "`";
    return choices.isEmpty() ? text : text + ", one of `" + choices + "`";
  }
}
