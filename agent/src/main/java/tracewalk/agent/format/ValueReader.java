package tracewalk.agent.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NullValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

/** Decodes values. */
final class ValueReader {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 4096;

  private final Windows windows;
  private final Dictionary dictionary;
  private final List<Chunk> chunks;

  ValueReader(Windows windows, Dictionary dictionary, List<Chunk> chunks) {
    this.windows = windows;
    this.dictionary = dictionary;
    this.chunks = chunks;
  }

  /** The receiver that the entry at this place among the thread's events carries. */
  Value receiverAt(long place, Bytes from) {
    Bytes enter = at(place, from);
    long head = enter.varlong();
    int method = enteredMethod(enter, head);
    if (dictionary.carriesValues(method) && hasReceiver(method)) {
      return receiver(new Shown(enter.slice(enter.varint()), method));
    }
    throw from.damaged("a reference to what is no entry");
  }

  /** 0 for what is no entry. */
  private int enteredMethod(Bytes enter, long head) {
    if ((head & 3) == Layout.HEAD_ENTER) {
      return enteredMethod(enter, (int) (head >>> 2));
    } else if ((head & 7) == Layout.HEAD_OTHER && head >>> 3 >= Layout.FIRST_ENTRY) {
      enter.varlong();
      return enteredMethod(enter, (int) (head >>> 3) - Layout.FIRST_ENTRY);
    }
    return 0;
  }

  private int enteredMethod(Bytes enter, int number) {
    if (number > 0) {
      Dictionary.Entry entry = dictionary.entry(number);
      return entry == null ? 0 : entry.method();
    }
    int method = enter.varint();
    enter.varint();
    return method;
  }

  private Bytes at(long place, Bytes from) {
    int low = 0;
    int high = chunks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (chunks.get(middle).stream() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Chunk chunk = chunks.get(low);
    long position = chunk.start() + (place - chunk.stream());
    if (position < chunk.start() || position >= chunk.end()) {
      throw from.damaged("a reference to byte " + place + " of the thread's events");
    }
    return windows.bytes(position, chunk.end() - position);
  }

  Value read(Bytes bytes) {
    return read(bytes, 0);
  }

  /** The receiver of a call. */
  Value receiver(Shown shown) {
    Bytes bytes = shown.payload().copy();
    if (bytes.copy().unsignedByte() != Layout.VALUE_OWN) {
      return read(bytes);
    }
    bytes.unsignedByte();
    MethodInfo method = dictionary.method(shown.method());
    String type = method == null ? "?" : method.className();
    return identity(type, bytes.varlong(), true);
  }

  void skipReceiver(Bytes bytes) {
    int tag = bytes.copy().unsignedByte();
    if (tag == Layout.VALUE_SAME) {
      bytes.unsignedByte();
    } else if (tag == Layout.VALUE_OWN) {
      bytes.unsignedByte();
      bytes.varlong();
    } else {
      read(bytes);
    }
  }

  /** The values up to the end. */
  List<Value> readAll(Bytes bytes) {
    List<Value> values = new ArrayList<>();
    while (!bytes.atEnd()) {
      values.add(read(bytes));
    }
    return values;
  }

  /** True if a receiver stands before the arguments of a call of this method. */
  boolean hasReceiver(int method) {
    MethodInfo info = dictionary.method(method);
    return info != null && !info.isStatic() && !info.method().startsWith("<");
  }

  @Nullable LineInfo place(Bytes bytes) {
    return dictionary.line(bytes.varint());
  }

  /** The values of a line, by the names that its place gives them. */
  Map<String, Value> locals(Bytes bytes) {
    LineInfo place = place(bytes);
    List<String> names = place == null ? List.of() : place.variables();
    int count = bytes.count();
    Map<String, Value> locals = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int name = bytes.varint();
      locals.put(name < names.size() ? names.get(name) : "?" + name, read(bytes));
    }
    return locals;
  }

  ExceptionValue exception(Bytes bytes) {
    String type = dictionary.type(bytes.varint());
    long id = dictionary.identity(bytes.varlong());
    return new ExceptionValue(type, bytes.nullableText(), id);
  }

  private Value read(Bytes bytes, int depth) {
    if (depth > DEEPEST) {
      throw bytes.damaged("values nested too deep");
    }
    int tag = bytes.unsignedByte();
    return tag < Layout.VALUE_SHORT_WORD ? tagged(bytes, tag, depth) : packed(bytes, tag);
  }

  /** What is so frequent that its tag is part of it. */
  private Value packed(Bytes bytes, int tag) {
    if (tag >= Layout.VALUE_SMALL) {
      return new NumberValue((long) tag - Layout.VALUE_SMALL + Layout.LEAST_SMALL);
    } else if (tag >= Layout.VALUE_SHORT_CLOSED) {
      String type = dictionary.type(tag - Layout.VALUE_SHORT_CLOSED);
      return identity(type, bytes.varlong(), true);
    }
    int number = (tag - Layout.VALUE_SHORT_WORD) << 8 | bytes.unsignedByte();
    return new TextValue(dictionary.string(number));
  }

  private Value identity(String type, long id, boolean cut) {
    return new ObjectValue(
        type, dictionary.identity(id), null, null, null, null, -1, cut, false, false);
  }

  private Value tagged(Bytes bytes, int tag, int depth) {
    return switch (tag) {
      case Layout.VALUE_NULL -> new NullValue();
      case Layout.VALUE_TRUE -> new BoolValue(true);
      case Layout.VALUE_FALSE -> new BoolValue(false);
      case Layout.VALUE_LONG -> new NumberValue(zigzag(bytes.varlong()));
      case Layout.VALUE_DOUBLE -> new NumberValue(Double.longBitsToDouble(bytes.fixedLong()));
      case Layout.VALUE_TEXT -> new TextValue(bytes.text());
      case Layout.VALUE_BIG_INTEGER, Layout.VALUE_BIG_DECIMAL -> bigNumber(bytes, tag);
      case Layout.VALUE_OBJECT -> object(bytes, depth);
      case Layout.VALUE_CLOSED -> identity(dictionary.type(bytes.varint()), bytes.varlong(), true);
      case Layout.VALUE_BARE -> identity(dictionary.type(bytes.varint()), bytes.varlong(), false);
      case Layout.VALUE_CONSTANT -> constant(bytes);
      case Layout.VALUE_WORD -> new TextValue(dictionary.string(bytes.varint()));
      default -> throw bytes.damaged("a value of unknown kind " + tag);
    };
  }

  private Value constant(Bytes bytes) {
    Dictionary.Constant constant = dictionary.constant(bytes.varint());
    if (constant == null) {
      throw bytes.damaged("a constant that is not in the dictionary");
    }
    return new ObjectValue(
        dictionary.type(constant.type()),
        dictionary.identity(constant.id()),
        null,
        null,
        null,
        constant.text(),
        -1,
        false,
        false,
        false);
  }

  private static long zigzag(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  private static Value bigNumber(Bytes bytes, int tag) {
    String digits = bytes.text();
    if (digits.length() > LONGEST_NUMBER) {
      throw bytes.damaged("a number of " + digits.length() + " digits");
    }
    try {
      return new NumberValue(
          tag == Layout.VALUE_BIG_INTEGER ? new BigInteger(digits) : new BigDecimal(digits));
    } catch (NumberFormatException notDigits) {
      throw bytes.damaged("a number that is none");
    }
  }

  private Value object(Bytes bytes, int depth) {
    int flags = bytes.unsignedByte();
    String type = dictionary.type(bytes.varint());
    long id = dictionary.identity(bytes.varlong());
    long size = has(flags, Layout.OBJECT_SIZE) ? bytes.varlong() : -1;
    @Nullable String text = has(flags, Layout.OBJECT_TEXT) ? text(bytes) : null;
    @Nullable List<Field> fields = has(flags, Layout.OBJECT_FIELDS) ? fields(bytes, depth) : null;
    @Nullable List<Value> items = has(flags, Layout.OBJECT_ITEMS) ? items(bytes, depth + 1) : null;
    @Nullable List<Entry> entries =
        has(flags, Layout.OBJECT_ENTRIES) ? entries(bytes, depth) : null;
    return new ObjectValue(
        type,
        id,
        fields,
        items,
        entries,
        text,
        size,
        has(flags, Layout.OBJECT_CUT),
        has(flags, Layout.OBJECT_SECRET),
        has(flags, Layout.OBJECT_SEEN));
  }

  /** In place, or by its number in the dictionary. */
  private String text(Bytes bytes) {
    int word = bytes.varint();
    return (word & 1) == 0 ? bytes.string(word >>> 1) : dictionary.string(word >>> 1);
  }

  private static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private List<Field> fields(Bytes bytes, int depth) {
    int count = bytes.count();
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = dictionary.string(bytes.varint());
      fields.add(new Field(name, read(bytes, depth + 1)));
    }
    return fields;
  }

  private List<Value> items(Bytes bytes, int depth) {
    int count = bytes.count();
    List<Value> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(read(bytes, depth));
    }
    return items;
  }

  private List<Entry> entries(Bytes bytes, int depth) {
    int count = bytes.count();
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Value key = read(bytes, depth + 1);
      entries.add(new Entry(key, read(bytes, depth + 1)));
    }
    return entries;
  }
}
