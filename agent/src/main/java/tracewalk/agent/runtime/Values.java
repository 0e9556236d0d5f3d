package tracewalk.agent.runtime;

import java.util.IdentityHashMap;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.Identities.Known;
import tracewalk.agent.runtime.secret.Secrets;

/** Writes values within budgets for depth, width and bytes. */
final class Values extends ValueBytes {

  static final int LONGEST_TEXT = 1000;

  /** As many bytes as one value may take, about: a number is taken for eight. */
  private static final int HEAVIEST = 1 << 15;

  private static final int NUMBER = 8;
  private static final int STRING = TypePlan.of(String.class).type;
  private static final int LARGE = 256;

  private final Texts texts;
  private final Identities.Recent recent = new Identities.Recent();
  final Openings openings = new Openings();
  final BriefValues brief;
  private IdentityHashMap<Object, Object> shown = new IdentityHashMap<>();
  private int weight;

  Values(Scratch scratch) {
    super(scratch);
    this.texts = new Texts(scratch);
    this.brief = new BriefValues(texts, openings, recent);
  }

  long identity(Object object) {
    return recent.of(object).number;
  }

  /** The object that a call runs on. */
  Known receiver(Object object) {
    return recent.receiver(object);
  }

  /** The same if it was met lately; null for any other. */
  @Nullable Known seenReceiver(Object object) {
    return recent.seenReceiver(object);
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
    Known known = recent.of(value);
    TypePlan plan = known.plan;
    if (plan.form == TypePlan.Form.NESTED) {
      nested(value, known, depth);
    } else if (plan.content == null) {
      bare(known);
    } else if (plan.form == TypePlan.Form.LEAF) {
      leaf(value, known, plan.content);
    } else {
      secret(value);
    }
  }

  private void leaf(Object value, Known known, Content content) {
    String shown = known.constant == 0 ? TextContent.constant(value) : null;
    if (shown != null && shown.length() <= LONGEST_TEXT) {
      String text = Texts.shown(shown, LONGEST_TEXT);
      known.constant = Recorder.words().constant(known.plan.type, known.number, text);
    }
    if (known.constant != 0) {
      constant(known.constant);
    } else {
      content.write(this, known.plan, value, known.number, 0);
    }
  }

  @DontInline
  private void nested(Object value, Known known, int depth) {
    Content content = known.plan.content;
    if (depth <= 0 || content == null || full() || !openings.mayOpen()) {
      closed(known);
    } else if (shown.put(value, value) != null) {
      head(Layout.OBJECT_SEEN, known.plan.type, known.number);
    } else {
      content.write(this, known.plan, value, known.number, depth - 1);
    }
  }

  private void closed(Known known) {
    closed(known.plan.type, known.number);
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
