package tracewalk.agent.runtime;

import java.util.IdentityHashMap;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.secret.Secrets;

/** Writes values within budgets for depth, width and bytes. */
final class Values {

  static final int WIDTH = 64;
  static final int LONGEST_TEXT = 1000;

  /** As many bytes as one value may take, about: a number is taken for eight. */
  private static final int HEAVIEST = 1 << 15;

  private static final int NUMBER = 8;
  private static final int SHORT_TYPES = Layout.VALUE_SMALL - Layout.VALUE_SHORT_CLOSED;
  private static final int STRING = TypePlan.of(String.class).type;
  private static final int LARGE = 256;

  private final Scratch scratch;
  private final Texts texts;
  private final Openings openings = new Openings();
  private final Identities.Recent recent = new Identities.Recent();
  private IdentityHashMap<Object, Object> shown = new IdentityHashMap<>();
  private int weight;
  private int method;
  private int kind;

  /** Whether the event opens objects: 0 as long as it has met none. */
  private int opens;

  Values(Scratch scratch) {
    this.scratch = scratch;
    this.texts = new Texts(scratch);
  }

  /** What follows goes into a call of this method (kind 0) or comes out of it (kind 1). */
  void of(int method, int kind) {
    this.method = method;
    this.kind = kind;
    opens = 0;
  }

  /** What follows is opened, however often. */
  void always() {
    opens = 1;
  }

  long identity(Object object) {
    return recent.of(object).number;
  }

  /** The object that a call runs on, left closed. */
  void receiver(Object object) {
    Identities.Known known = recent.receiver(object);
    if (known.plan.form == TypePlan.Form.SECRET) {
      secret(object);
    } else {
      closed(known);
    }
  }

  /** A value that is not part of another. */
  void root(@Nullable Object value, int depth) {
    weight = 0;
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
    weight += NUMBER;
    if (value == null) {
      scratch.putByte(Layout.VALUE_NULL);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer number) {
      number(number.longValue());
    } else if (value instanceof Boolean bool) {
      bool(bool);
    } else if (!boxed(value)) {
      object(value, depth);
    }
  }

  private boolean boxed(Object value) {
    if (value instanceof Long || value instanceof Short || value instanceof Byte) {
      number(((Number) value).longValue());
    } else if (value instanceof Double || value instanceof Float) {
      number(((Number) value).doubleValue());
    } else if (value instanceof Character character) {
      character(character);
    } else {
      return false;
    }
    return true;
  }

  private void object(Object value, int depth) {
    Identities.Known known = recent.of(value);
    TypePlan plan = known.plan;
    if (plan.form == TypePlan.Form.NESTED) {
      nested(value, known, depth);
    } else if (plan.content == null) {
      bare(known);
    } else if (plan.form == TypePlan.Form.LEAF) {
      plan.content.write(this, plan, value, known.number, 0);
    } else {
      secret(value);
    }
  }

  @DontInline
  private void nested(Object value, Identities.Known known, int depth) {
    Content content = known.plan.content;
    if (depth <= 0 || content == null || full() || !mayOpen()) {
      closed(known);
    } else if (shown.put(value, value) != null) {
      head(Layout.OBJECT_SEEN, known.plan.type, known.number);
    } else {
      content.write(this, known.plan, value, known.number, depth - 1);
    }
  }

  private boolean mayOpen() {
    if (opens == 0) {
      opens = openings.take(method, kind) ? 1 : -1;
    }
    return opens > 0;
  }

  private void closed(Identities.Known known) {
    int type = known.plan.type;
    if (type < SHORT_TYPES) {
      scratch.putByte(Layout.VALUE_SHORT_CLOSED + type);
    } else {
      scratch.putByte(Layout.VALUE_CLOSED);
      scratch.putVarint(type);
    }
    scratch.putVarint(known.number);
  }

  private void bare(Identities.Known known) {
    scratch.putByte(Layout.VALUE_BARE);
    scratch.putVarint(known.plan.type);
    scratch.putVarint(known.number);
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
    return weight >= HEAVIEST;
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

  /** The type alone; but a constant of an enum has been known all along. */
  void secret(@Nullable Object value) {
    if (value == null) {
      scratch.putByte(Layout.VALUE_NULL);
    } else if (value instanceof Boolean bool) {
      bool(bool);
    } else {
      TypePlan plan = TypePlan.of(value.getClass());
      if (value instanceof Enum && plan.form != TypePlan.Form.SECRET) {
        object(value, 0);
      } else {
        head(Layout.OBJECT_SECRET, plan.type, 0);
      }
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

  void bool(boolean value) {
    scratch.putByte(value ? Layout.VALUE_TRUE : Layout.VALUE_FALSE);
  }

  void character(char value) {
    scratch.putByte(Layout.VALUE_TEXT);
    scratch.putCharacter(value);
  }

  void number(long value) {
    long place = value - Layout.LEAST_SMALL;
    if ((place & 0x7F) == place) {
      scratch.putByte(Layout.VALUE_SMALL + (int) place);
    } else {
      scratch.putByte(Layout.VALUE_LONG);
      scratch.putVarint((value << 1) ^ (value >> 63));
    }
  }

  void number(double value) {
    scratch.putByte(Layout.VALUE_DOUBLE);
    scratch.putFixed(Double.doubleToRawLongBits(value));
  }

  void bigNumber(int tag, String digits) {
    scratch.putByte(tag);
    scratch.putText(digits);
  }

  private void text(String text) {
    if (text.length() <= LONGEST_TEXT) {
      weight += text.length();
      texts.value(text);
    } else {
      cutText(STRING, 0, text, LONGEST_TEXT, text.length());
    }
  }

  private void cutText(int type, long id, String text, int longest, int whole) {
    weight += longest;
    scratch.putByte(Layout.VALUE_OBJECT);
    scratch.putByte(Layout.OBJECT_TEXT | Layout.OBJECT_SIZE | Layout.OBJECT_CUT);
    scratch.putVarint(type);
    scratch.putVarint(id);
    scratch.putVarint(whole);
    texts.part(text, longest);
  }

  /** A text that may be longer than others and is not expected again. */
  void longText(String text, int longest) {
    if (text.length() > longest) {
      cutText(STRING, 0, text, longest, text.length());
    } else {
      scratch.putByte(Layout.VALUE_TEXT);
      scratch.putText(Secrets.text(text));
    }
  }

  /** An object that is shown by a text. */
  void texted(TypePlan plan, long id, String text) {
    texted(plan, id, text, text.length());
  }

  /** The same, of a text that may go on. */
  void texted(TypePlan plan, long id, String text, int whole) {
    if (whole > LONGEST_TEXT) {
      cutText(plan.type, id, text, LONGEST_TEXT, whole);
    } else {
      head(Layout.OBJECT_TEXT, plan.type, id);
      putText(text);
    }
  }

  /** The text that a head said would follow. */
  void putText(String text) {
    weight += Math.min(text.length(), LONGEST_TEXT);
    texts.part(text, LONGEST_TEXT);
  }
}
