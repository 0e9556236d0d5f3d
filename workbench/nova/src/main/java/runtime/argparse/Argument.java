package runtime.argparse;

import java.util.List;

/**
 * An option of a command line.
 *
 * @param metavar how its value is called in the usage, or null where it takes none
 * @param help null where there is nothing to say
 */
record Argument(List<String> flags, String dest, String metavar, String help, Kind kind) {
  /** What an option does. */
  enum Kind {
    VALUE,
    APPEND,
    TRUE,
    FALSE,
    HELP,
    VERSION
  }

  boolean takesValue() {
    return kind == Kind.VALUE || kind == Kind.APPEND;
  }

  String usage() {
    return "[" + flags.get(0) + (takesValue() ? " " + metavar : "") + "]";
  }

  String invocation() {
    List<String> forms =
        flags.stream().map(flag -> takesValue() ? flag + " " + metavar : flag).toList();
    return String.join(", ", forms);
  }

  /** How an error names it. */
  String name() {
    return String.join("/", flags);
  }
}
