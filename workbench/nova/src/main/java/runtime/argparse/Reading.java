package runtime.argparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import runtime.Secret;

/** One reading of a command line by one parser. */
final class Reading {
  private final ArgumentParser parser;
  @Secret private final List<String> given;
  private final Map<String, Object> values;
  @Secret private final List<String> surplus;
  private int at;
  private boolean onlyWords;
  private boolean wordsTaken;
  private boolean chosen;

  Reading(
      ArgumentParser parser,
      @Secret List<String> given,
      Map<String, Object> values,
      @Secret List<String> surplus) {
    this.parser = parser;
    this.given = given;
    this.values = values;
    this.surplus = surplus;
  }

  void run() {
    while (at < given.size() && !chosen) {
      step(given.get(at));
    }
    if (!parser.commands().isEmpty() && !chosen) {
      throw parser.error("too few arguments");
    }
    if (parser.wordsDest() != null) {
      values.putIfAbsent(parser.wordsDest(), List.of());
    }
  }

  private void step(@Secret String text) {
    if (!onlyWords && text.equals("--")) {
      onlyWords = true;
      at++;
    } else if (isWord(text)) {
      takeWords(text);
    } else {
      takeOption(text);
    }
  }

  /** What begins with a dash is an option unless it is a number, has a space, or is only that. */
  private boolean isWord(@Secret String text) {
    if (onlyWords || !text.startsWith("-") || text.length() == 1) {
      return true;
    }
    boolean number = text.matches("-\\d+|-\\d*\\.\\d+");
    return number || (text.contains(" ") && flagged(text.replaceFirst("=.*", "")).isEmpty());
  }

  private void takeWords(@Secret String first) {
    if (!parser.commands().isEmpty()) {
      chosen = true;
      parser.choose(first, given.subList(at + 1, given.size()), values, surplus);
      return;
    }
    List<String> run = new ArrayList<>();
    while (at < given.size() && isWord(given.get(at))) {
      run.add(given.get(at++));
    }
    if (parser.wordsDest() == null || wordsTaken) {
      surplus.addAll(run);
    } else {
      values.put(parser.wordsDest(), run);
    }
    wordsTaken = true;
  }

  private void takeOption(@Secret String text) {
    at++;
    int equals = text.indexOf('=');
    String flag = equals < 0 ? text : text.substring(0, equals);
    List<Argument> meant = flagged(flag);
    if (meant.isEmpty()) {
      surplus.add(text);
      return;
    }
    if (meant.size() > 1) {
      throw parser.error("ambiguous option: " + flag + " could match " + names(meant, flag));
    }
    apply(meant.get(0), equals < 0 ? null : text.substring(equals + 1));
  }

  /** The option of this name; else those whose long names begin with it. */
  private List<Argument> flagged(String flag) {
    List<Argument> exact =
        parser.arguments().stream().filter(each -> each.flags().contains(flag)).toList();
    if (!exact.isEmpty() || !flag.startsWith("--")) {
      return exact;
    }
    return parser.arguments().stream()
        .filter(each -> each.flags().stream().anyMatch(name -> name.startsWith(flag)))
        .toList();
  }

  private static String names(List<Argument> meant, String flag) {
    List<String> names =
        meant.stream()
            .flatMap(each -> each.flags().stream())
            .filter(name -> name.startsWith(flag))
            .toList();
    return String.join(", ", names);
  }

  private void apply(Argument argument, @Secret String attached) {
    switch (argument.kind()) {
      case HELP -> throw parser.help();
      case VERSION -> throw parser.tellVersion();
      case TRUE, FALSE -> values.put(argument.dest(), truth(argument, attached));
      case VALUE -> values.put(argument.dest(), value(argument, attached));
      default -> append(argument.dest(), value(argument, attached));
    }
  }

  private boolean truth(Argument argument, @Secret String attached) {
    if (attached != null) {
      throw parser.error(
          "argument " + argument.name() + ": ignored explicit argument '" + attached + "'");
    }
    return argument.kind() == Argument.Kind.TRUE;
  }

  @Secret
  private String value(Argument argument, @Secret String attached) {
    if (attached != null) {
      return attached;
    }
    if (at == given.size() || given.get(at).equals("--") || !isWord(given.get(at))) {
      throw parser.error("argument " + argument.name() + ": expected one argument");
    }
    return given.get(at++);
  }

  @SuppressWarnings("unchecked")
  private void append(String dest, String value) {
    List<String> all = new ArrayList<>();
    if (values.get(dest) != null) {
      all.addAll((List<String>) values.get(dest));
    }
    all.add(value);
    values.put(dest, all);
  }
}
