package tracewalk.web.source;

import java.util.List;

/** A source file, whole; {@code file} is relative to its folder. */
public record SourceText(String file, List<CodeLine> lines) {
  private static final int LONGEST_HEAD = 14;

  /** The lines from first to last, both counted from 1, as far as they exist. */
  public List<CodeLine> between(int first, int last) {
    int from = Math.max(1, first);
    int to = Math.min(lines.size(), last);
    return from > to ? List.of() : lines.subList(from - 1, to);
  }

  /** Where the declaration begins, with its comment, that holds this first line of a body. */
  public int startOfBlock(int line) {
    int start = Math.min(line, lines.size());
    while (start > 1 && line - start < LONGEST_HEAD && !ends(text(start - 1))) {
      start--;
    }
    return start;
  }

  /** The line that closes the block which this line opens or is in, by its indentation. */
  public int endOfBlock(int line) {
    int indent = indent(text(line)) + (declares(text(line).strip()) ? 1 : 0);
    for (int number = line; number <= lines.size(); number++) {
      if (text(number).strip().startsWith("}") && indent(text(number)) < indent) {
        return number;
      }
    }
    return Math.min(line + 1, lines.size());
  }

  /** A constructor begins at its own declaration, other methods in their body. */
  private static boolean declares(String code) {
    return code.matches("(?:public|protected|private)\\b.*|[A-Z]\\w*\\(.*[{,(]");
  }

  private static boolean ends(String text) {
    String code = text.strip();
    return code.isEmpty() || code.equals("}") || code.endsWith(";");
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  private String text(int number) {
    if (number < 1 || number > lines.size()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    lines.get(number - 1).pieces().forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
