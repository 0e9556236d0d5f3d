package tracewalk.agent.runtime;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Writes values within budgets for depth, width and bytes. */
final class Values {

  static final int WIDTH = 64;
  private static final int LONGEST_TEXT = 1000;
  private static final int BYTES = 1 << 15;
  private static final int ROOM_TO_SEE_SECRETS = 4096;
  private static final int STRING = TypePlan.of(String.class).type;
  private static final int LARGE = 256;

  /** Without state, an object is opened once a chunk of its thread: how it changes is not kept. */
  private static final boolean ONCE = Settings.level == Settings.Level.VALUES;

  private final Scratch scratch;
  private final Identities.Recent recent = new Identities.Recent();
  private IdentityHashMap<Object, Object> shown = new IdentityHashMap<>();
  private int limit;

  Values(Scratch scratch) {
    this.scratch = scratch;
  }

  /** What is shown from now on stands in a new chunk. */
  void nextChunk() {
    recent.nextRound();
  }

  long identity(Object object) {
    return recent.of(object);
  }

  /** A value that is not part of another. */
  void root(@Nullable Object value, int depth) {
    limit = scratch.length + BYTES;
    try {
      value(value, depth);
    } finally {
      if (shown.size() > LARGE) {
        shown = new IdentityHashMap<>();
      } else if (!shown.isEmpty()) {
        shown.clear();
      }
    }
  }

  void value(@Nullable Object value, int depth) {
    if (value == null) {
      scratch.putByte(Layout.VALUE_NULL);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean bool) {
      scratch.putByte(bool ? Layout.VALUE_TRUE : Layout.VALUE_FALSE);
    } else if (value instanceof Integer || value instanceof Long) {
      number(((Number) value).longValue());
    } else if (!boxed(value)) {
      object(value, depth);
    }
  }

  private boolean boxed(Object value) {
    if (value instanceof Double || value instanceof Float) {
      number(((Number) value).doubleValue());
    } else if (value instanceof Short || value instanceof Byte) {
      number(((Number) value).longValue());
    } else if (value instanceof Character) {
      text(value.toString());
    } else {
      return false;
    }
    return true;
  }

  private void object(Object value, int depth) {
    TypePlan plan = TypePlan.of(value.getClass());
    if (plan.secret) {
      secret(value);
      return;
    }
    long id = recent.of(value);
    if (plan.content == null) {
      head(0, plan.type, id);
    } else if (!plan.nested) {
      plan.content.write(this, plan, value, id, 0);
    } else if (depth <= 0 || scratch.length >= limit) {
      head(Layout.OBJECT_CUT, plan.type, id);
    } else if (ONCE && !recent.isNews(value)) {
      head(Layout.OBJECT_SEEN, plan.type, id);
    } else if (shown.put(value, value) != null) {
      head(Layout.OBJECT_SEEN, plan.type, id);
    } else {
      plan.content.write(this, plan, value, id, depth - 1);
    }
  }

  void head(int flags, int type, long id) {
    scratch.putByte(Layout.VALUE_OBJECT);
    scratch.putByte(flags);
    scratch.putVarint(type);
    scratch.putVarint(id);
  }

  /** Begins an object of so many parts and returns the place of its flags, for {@link #flag}. */
  int head(int flags, TypePlan plan, long id, long size) {
    scratch.putByte(Layout.VALUE_OBJECT);
    int place = scratch.length;
    boolean cut = size > WIDTH;
    scratch.putByte(flags | (cut ? Layout.OBJECT_CUT | Layout.OBJECT_SIZE : 0));
    scratch.putVarint(plan.type);
    scratch.putVarint(id);
    if (cut) {
      scratch.putVarint(size);
    }
    return place;
  }

  void flag(int place, int flag) {
    scratch.bytes[place] |= (byte) flag;
  }

  /** Room for a count below 128 that is known later. */
  int countPlace() {
    scratch.putByte(0);
    return scratch.length - 1;
  }

  void count(int place, int count) {
    scratch.bytes[place] = (byte) count;
  }

  boolean full() {
    return scratch.length >= limit;
  }

  void entry(@Nullable Object key, @Nullable Object value, int depth) {
    value(key, depth);
    if (key instanceof String name && Secrets.name(name)) {
      secret(value);
    } else {
      value(value, depth);
    }
  }

  void name(int name) {
    scratch.putVarint(name);
  }

  void secret(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      value(value, 0);
    } else {
      head(Layout.OBJECT_SECRET, TypePlan.of(value.getClass()).type, 0);
    }
  }

  void unreadable(@Nullable Object value) {
    int type = 0;
    try {
      type = value == null ? 0 : TypePlan.of(value.getClass()).type;
    } catch (Throwable again) {
      // A type that cannot be named stays 0; the cut says that something was there.
    }
    head(Layout.OBJECT_CUT, type, 0);
  }

  void number(long value) {
    scratch.putByte(Layout.VALUE_LONG);
    scratch.putVarint((value << 1) ^ (value >> 63));
  }

  void number(double value) {
    scratch.putByte(Layout.VALUE_DOUBLE);
    scratch.putFixed(Double.doubleToRawLongBits(value));
  }

  void bigNumber(int tag, String digits) {
    scratch.putByte(tag);
    scratch.putText(digits);
  }

  void text(String text) {
    text(text, LONGEST_TEXT);
  }

  void text(String text, int longest) {
    String visible = visible(text, longest);
    if (visible.length() <= longest) {
      scratch.putByte(Layout.VALUE_TEXT);
      scratch.putText(visible);
    } else {
      scratch.putByte(Layout.VALUE_OBJECT);
      scratch.putByte(Layout.OBJECT_TEXT | Layout.OBJECT_SIZE | Layout.OBJECT_CUT);
      scratch.putVarint(STRING);
      scratch.putVarint(0);
      scratch.putVarint(text.length());
      scratch.putText(visible, longest);
    }
  }

  /** An object that is shown by a text. */
  void texted(TypePlan plan, long id, String text) {
    head(Layout.OBJECT_TEXT, plan.type, id);
    scratch.putText(shortened(text, LONGEST_TEXT));
  }

  void putText(String text) {
    scratch.putText(shortened(text, LONGEST_TEXT));
  }

  /** Without secrets and not longer than this. */
  static String shortened(String text, int longest) {
    String visible = visible(text, longest);
    return visible.length() <= longest ? visible : visible.substring(0, longest);
  }

  private static String visible(String text, int longest) {
    int most = longest + ROOM_TO_SEE_SECRETS;
    return Secrets.text(text.length() > most ? text.substring(0, most) : text);
  }
}
