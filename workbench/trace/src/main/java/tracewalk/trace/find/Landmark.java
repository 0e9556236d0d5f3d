package tracewalk.trace.find;

import java.util.Optional;

/**
 * What a step is known by in any recording of the same program: it is of the {@code number}th call
 * of a method by a method in a cell, counted from 1. Names are empty where there is none.
 *
 * @param moment {@link #CALL}, {@link #END}, or which of the call's messages, counted from 1
 */
public record Landmark(String cell, String caller, String method, int number, int moment) {
  public static final int CALL = 0;
  public static final int END = -1;
  private static final String NUMBER = "[0-9]{1,9}";

  /** As it stands in an address, before that is encoded. */
  public String text() {
    String when = moment == CALL ? "" : moment == END ? "~end" : "~" + moment;
    return String.join("~", plain(cell), plain(caller), plain(method), number + when);
  }

  private static String plain(String name) {
    return name.replace("!", "!0").replace("~", "!1");
  }

  private static String name(String plain) {
    return plain.replace("!1", "~").replace("!0", "!");
  }

  /** The landmark of an address, if it is one. */
  public static Optional<Landmark> of(String text) {
    String[] parts = text.split("~", -1);
    if (parts.length < 4 || parts.length > 5 || !parts[3].matches(NUMBER)) {
      return Optional.empty();
    }
    int moment = CALL;
    if (parts.length == 5) {
      if (!parts[4].equals("end") && !parts[4].matches(NUMBER)) {
        return Optional.empty();
      }
      moment = parts[4].equals("end") ? END : Integer.parseInt(parts[4]);
    }
    return Optional.of(
        new Landmark(
            name(parts[0]), name(parts[1]), name(parts[2]), Integer.parseInt(parts[3]), moment));
  }
}
