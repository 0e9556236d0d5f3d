package port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The comments in the port that say where it keeps an oddity, and where it departs. */
final class Marks {
  static final Path SOURCES = Path.of("../../workbench/nova/src/main/java");

  /** A comment, from its first line on, and the member that it stands in or above. */
  record Mark(String kind, String file, int line, String member, String text) {
    boolean departs() {
      return kind.equals("Differs from nova");
    }
  }

  private static final Pattern MARK =
      Pattern.compile("^\\s*(?://|/?\\*+)\\s*(As in nova|Differs from nova): (.*)$");
  private static final Pattern MORE = Pattern.compile("^\\s*(?://|\\*)(?!/)\\s*(\\S.*)$");
  private static final Pattern MEMBER =
      Pattern.compile(
          "^  (?=\\S)(?:[\\w<>\\[\\], ?.&]+ )?(\\w+)\\(.*"
              + "|^  (?=\\S)[\\w<>\\[\\], ?.]+ (\\w+)(?: =.*|;)$");

  private final List<Mark> all = new ArrayList<>();

  Marks() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        read(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Mark> all() {
    return all;
  }

  private void read(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.matches()) {
        all.add(new Mark(mark.group(1), file, i + 1, member(lines, i), text(mark, lines, i)));
      }
    }
  }

  private static String text(Matcher mark, List<String> lines, int first) {
    StringBuilder text = new StringBuilder(mark.group(2));
    for (int i = first + 1; i < lines.size() && !text.toString().endsWith("*/"); i++) {
      Matcher more = MORE.matcher(lines.get(i));
      if (!more.matches() || MARK.matcher(lines.get(i)).matches()) {
        break;
      }
      text.append(' ').append(more.group(1));
    }
    return text.toString().replaceFirst("\\s*\\*/$", "").replaceFirst("\\.$", "");
  }

  /** Empty where the comment speaks of the type. */
  private static String member(List<String> lines, int at) {
    int indent = lines.get(at).length() - lines.get(at).stripLeading().length();
    int step = indent > 2 ? -1 : 1;
    for (int i = at + step; indent > 0 && i >= 0 && i < lines.size(); i += step) {
      Matcher member = MEMBER.matcher(lines.get(i));
      if (member.matches() && !lines.get(i).stripLeading().startsWith("@")) {
        return member.group(1) == null ? member.group(2) : member.group(1);
      }
    }
    return "";
  }
}
