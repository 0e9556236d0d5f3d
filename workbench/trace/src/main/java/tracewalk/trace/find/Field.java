package tracewalk.trace.find;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word of a query is looked for in. */
public enum Field {
  /** Names of methods, and values. */
  ANY,
  METHOD,
  CALLER,
  CELL,
  SERVICE,
  THREAD,
  PROCESS,
  VALUE,
  ARG,
  RESULT,
  THREW,
  SENT,
  TYPE,
  IS,
  NOTE;

  /** As it is written before a colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values())
        .filter(field -> field != ANY && field.word().equalsIgnoreCase(word))
        .findFirst();
  }
}
