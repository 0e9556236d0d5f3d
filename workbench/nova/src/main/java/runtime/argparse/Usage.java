package runtime.argparse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The usage of a parser, in lines of a terminal's width. */
final class Usage {
  private static final int WIDTH = 78;
  private static final int COLUMN = 24;
  private static final String PREFIX = "usage: ";

  private Usage() {}

  static String of(ArgumentParser parser) {
    List<String> options = parser.arguments().stream().map(Argument::usage).toList();
    List<String> words = new ArrayList<>();
    if (!parser.commands().isEmpty()) {
      words.add(choices(parser));
      words.add("...");
    }
    List<String> all = new ArrayList<>(options);
    all.addAll(words);
    String line = PREFIX + parser.prog() + " " + String.join(" ", all);
    return (line.length() <= WIDTH ? line : wrapped(parser.prog(), options, words)) + "\n";
  }

  private static String choices(ArgumentParser parser) {
    return "{" + String.join(",", parser.commands().keySet()) + "}";
  }

  private static String wrapped(String prog, List<String> options, List<String> words) {
    String indent = " ".repeat(PREFIX.length() + prog.length() + 1);
    List<String> lines = new ArrayList<>();
    fill(lines, PREFIX + prog, indent, options);
    if (!words.isEmpty()) {
      fill(lines, indent.substring(1), indent, words);
    }
    return String.join("\n", lines);
  }

  private static void fill(List<String> lines, String first, String indent, List<String> parts) {
    StringBuilder line = new StringBuilder(first);
    for (String part : parts) {
      boolean begun = line.length() > indent.length();
      if (begun && line.length() + 1 + part.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent.substring(1));
      }
      line.append(' ').append(part);
    }
    lines.add(line.toString());
  }

  static String help(ArgumentParser parser) {
    StringBuilder text = new StringBuilder(of(parser));
    if (parser.description() != null) {
      text.append('\n').append(parser.description()).append('\n');
    }
    text.append("\noptional arguments:\n");
    parser.arguments().forEach(each -> text.append(row(each.invocation(), each.help())));
    if (!parser.commands().isEmpty()) {
      text.append("\ncommands:\n");
      parser.commands().forEach((name, each) -> text.append(row(name, each.description())));
    }
    return text.toString();
  }

  private static String row(String name, String help) {
    String start = "  " + name;
    if (help == null) {
      return start + "\n";
    }
    boolean fits = start.length() < COLUMN - 1;
    String before = fits ? start + " ".repeat(COLUMN - start.length()) : start + "\n";
    String lines = wrap(help).stream().collect(Collectors.joining("\n" + " ".repeat(COLUMN)));
    return before + (fits ? "" : " ".repeat(COLUMN)) + lines + "\n";
  }

  private static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH - COLUMN) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
