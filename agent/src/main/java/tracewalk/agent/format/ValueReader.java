package tracewalk.agent.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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

  ValueReader(Windows windows, Dictionary dictionary) {
    this.windows = windows;
    this.dictionary = dictionary;
  }

  /** The receiver that the entry at this position carries. */
  Value receiverAt(long position, Bytes from) {
    if (position <= 0 || position >= windows.size()) {
      throw from.damaged("a reference to byte " + position);
    }
    Bytes entry = windows.bytes(position, Windows.LARGEST_CHUNK);
    boolean withValues = (entry.varlong() & 3) == Layout.HEAD_ENTER_VALUES;
    if (withValues && (entry.varint() & 1) != 0) {
      entry.varint();
    }
    Bytes payload = entry.slice(entry.varint());
    if (!withValues || (payload.unsignedByte() & Layout.HAS_FIRST) == 0) {
      throw from.damaged("a reference to what is no entry");
    }
    return read(payload);
  }

  Value read(Bytes bytes) {
    return read(bytes, 0);
  }

  List<Value> readAll(Bytes bytes) {
    return items(bytes, 0);
  }

  ExceptionValue exception(Bytes bytes) {
    String type = dictionary.type(bytes.varint());
    long id = bytes.varlong();
    return new ExceptionValue(type, bytes.nullableText(), id);
  }

  private Value read(Bytes bytes, int depth) {
    if (depth > DEEPEST) {
      throw bytes.damaged("values nested too deep");
    }
    int tag = bytes.unsignedByte();
    return switch (tag) {
      case Layout.VALUE_NULL -> new NullValue();
      case Layout.VALUE_TRUE -> new BoolValue(true);
      case Layout.VALUE_FALSE -> new BoolValue(false);
      case Layout.VALUE_LONG -> new NumberValue(zigzag(bytes.varlong()));
      case Layout.VALUE_DOUBLE -> new NumberValue(Double.longBitsToDouble(bytes.fixedLong()));
      case Layout.VALUE_TEXT -> new TextValue(bytes.text());
      case Layout.VALUE_BIG_INTEGER, Layout.VALUE_BIG_DECIMAL -> bigNumber(bytes, tag);
      case Layout.VALUE_OBJECT -> object(bytes, depth);
      default -> throw bytes.damaged("a value of unknown kind " + tag);
    };
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
    long id = bytes.varlong();
    long size = has(flags, Layout.OBJECT_SIZE) ? bytes.varlong() : -1;
    @Nullable String text = has(flags, Layout.OBJECT_TEXT) ? bytes.text() : null;
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
