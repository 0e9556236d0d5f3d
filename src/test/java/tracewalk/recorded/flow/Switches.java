package tracewalk.recorded.flow;

/** Switches over numbers, texts, and as expressions that yield. */
public final class Switches {

  private Switches() {}

  static String kind(String word) {
    switch (word) {
      case "Aa":
      case "BB":
        return same();
      case "c":
        return "c";
      default:
        return other(word);
    }
  }

  static String same() {
    return "same hash";
  }

  static String other(String word) {
    return switch (word.length()) {
      case 0 -> "empty";
      case 1, 2 -> {
        String made = same();
        yield made + "?";
      }
      default -> word;
    };
  }

  static int sparse(int number) {
    return switch (number) {
      case -1000 -> same().length();
      case 7 -> 7;
      case 1_000_000 -> kind("c").length();
      default -> 0;
    };
  }

  public static Object run() {
    return kind("Aa")
        + kind("BB")
        + kind("c")
        + kind("")
        + kind("dd")
        + kind("eee")
        + sparse(-1000)
        + sparse(1_000_000)
        + sparse(1);
  }
}
