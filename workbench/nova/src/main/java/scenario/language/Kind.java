package scenario.language;

import java.util.function.Consumer;

/** What an argument of a step may be. */
public enum Kind {
  ANY(entry -> {}),
  TEXT(Kind::text),
  COUNT(entry -> entry.whole(0)),
  TRUTH(Entry::truth),
  MAP(Entry::map),
  TEXTS(Entry::texts),
  ASKER(entry -> entry.oneOf("user", "admin", "system")),
  /** A reference or uuid, or a mapping of fields of which one is made. */
  INSTANCE(
      entry -> {
        if (!entry.isMap()) {
          text(entry);
        }
      }),
  /** Positional arguments as a list, or named ones as a mapping. */
  ARGUMENTS(
      entry -> {
        if (!entry.isMap()) {
          entry.list();
        }
      });

  private final Consumer<Entry> check;

  Kind(Consumer<Entry> check) {
    this.check = check;
  }

  /** Throws where the entry is something else. */
  void check(Entry entry) {
    check.accept(entry);
  }

  private static void text(Entry entry) {
    if (!entry.isNull()) {
      entry.text();
    }
  }
}
