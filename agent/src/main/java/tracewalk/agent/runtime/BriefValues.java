package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.Identities.Known;

/** Values that one thread tells in a few bytes: no other than it has told before. */
final class BriefValues {

  private final Texts texts;
  private final Openings openings;
  private final Identities.Recent recent;

  BriefValues(Texts texts, Openings openings, Identities.Recent recent) {
    this.texts = texts;
    this.openings = openings;
    this.recent = recent;
  }

  /** What follows goes into a call of this method (kind 0) or comes out of it (kind 1). */
  void of(int method, int kind) {
    openings.of(method, kind);
  }

  /**
   * Writes what is told in a few bytes and needs no look inside, right where it is to stand.
   *
   * @return the place after; 0 for all else, of which nothing is written
   */
  long put(long to, @Nullable Object value) {
    if (value == null) {
      return ShortValues.nothing(to);
    }
    Class<?> type = value.getClass();
    if (type == String.class) {
      int word = texts.known((String) value);
      return word > 0 ? ShortValues.word(to, word) : 0;
    } else if (type == Integer.class) {
      return ShortValues.number(to, (long) (Integer) value);
    } else if (type == Boolean.class) {
      return ShortValues.bool(to, (Boolean) value);
    }
    Known known = recent.seen(value);
    return known == null ? 0 : put(to, known);
  }

  private long put(long to, Known known) {
    if (known.constant != 0) {
      return ShortValues.constant(to, known.constant);
    } else if (known.plan.form == TypePlan.Form.NESTED && !openings.mayOpen()) {
      return ShortValues.closed(to, known.plan.type, known.number);
    }
    return 0;
  }
}
