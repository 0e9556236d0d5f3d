package tracewalk.agent.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.secret.Secrets;

/**
 * The instance fields that a class and its superclasses have, read where they lie; those of the
 * program's own classes are shown.
 */
final class FieldTable {

  private static final int MOST = 100;
  private static final Unsafe UNSAFE = Memory.UNSAFE;
  private static final ClassValue<FieldTable> TABLES =
      new ClassValue<>() {
        @Override
        protected FieldTable computeValue(Class<?> type) {
          return new FieldTable(type);
        }
      };

  private record Slot(
      String text, int name, long offset, char kind, boolean shown, boolean secret) {}

  private final List<Slot> slots = new ArrayList<>();

  private FieldTable(Class<?> type) {
    List<Class<?>> line = new ArrayList<>();
    for (Class<?> c = type; c != null && !Contents.isJdk(c); c = c.getSuperclass()) {
      line.add(0, c);
    }
    for (Class<?> c : line) {
      addFields(c, Programs.isOwn(c));
    }
  }

  private void addFields(Class<?> owner, boolean shown) {
    String[] known = KnownFields.of(owner);
    int before = slots.size();
    try {
      for (int i = 0; known != null && i < known.length; i += 2) {
        add(owner, known[i], known[i + 1].charAt(0), shown);
      }
    } catch (InternalError otherLoader) {
      known = null;
      slots.subList(before, slots.size()).clear();
    }
    if (known == null) {
      for (Field field : owner.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          add(owner, field.getName(), field.getType().descriptorString().charAt(0), shown);
        }
      }
    }
  }

  private void add(Class<?> owner, String name, char kind, boolean shown) {
    slots.add(
        new Slot(
            name,
            Recorder.words().string(name),
            UNSAFE.objectFieldOffset(owner, name),
            kind,
            shown,
            Secrets.field(owner.getName(), name)));
  }

  static FieldTable of(Class<?> type) {
    return TABLES.get(type);
  }

  /** The field's value, boxed; null if there is no such field. */
  static @Nullable Object read(Object object, String name) {
    List<Slot> slots = of(object.getClass()).slots;
    for (int i = slots.size() - 1; i >= 0; i--) {
      if (slots.get(i).text.equals(name)) {
        return read(object, slots.get(i));
      }
    }
    return null;
  }

  /** What a field of an object of the JDK refers to. */
  static @Nullable Object readJdk(Object object, String name) {
    return Offsets.ref(object, Offsets.of(object.getClass(), name));
  }

  boolean isEmpty() {
    for (Slot slot : slots) {
      if (slot.shown) {
        return false;
      }
    }
    return true;
  }

  /** Writes count and fields; true if some were left out. */
  boolean write(Values values, Object object, int depth) {
    int place = values.countPlace();
    int written = 0;
    for (Slot slot : slots) {
      if (!slot.shown) {
        continue;
      }
      if (written == MOST || values.full()) {
        values.count(place, written);
        return true;
      }
      write(values, object, slot, depth);
      written++;
    }
    values.count(place, written);
    return false;
  }

  private static void write(Values values, Object object, Slot slot, int depth) {
    values.name(slot.name);
    Object value = read(object, slot);
    if (slot.secret) {
      values.secret(value);
    } else {
      values.value(value, depth);
    }
  }

  private static @Nullable Object read(Object object, Slot slot) {
    long at = slot.offset;
    return switch (slot.kind) {
      case 'I' -> UNSAFE.getInt(object, at);
      case 'Z' -> UNSAFE.getBoolean(object, at);
      case 'J' -> UNSAFE.getLong(object, at);
      case 'D' -> UNSAFE.getDouble(object, at);
      case 'F' -> UNSAFE.getFloat(object, at);
      case 'C' -> UNSAFE.getChar(object, at);
      case 'S' -> UNSAFE.getShort(object, at);
      case 'B' -> UNSAFE.getByte(object, at);
      default -> UNSAFE.getReference(object, at);
    };
  }
}
