package tracewalk.agent.runtime;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads the fields of the JDK's own classes where they lie, which calls nobody. */
final class Offsets {

  private Offsets() {}

  /**
   * Where a field lies; throws an {@code InternalError} if this JDK's class has none of the name.
   */
  static long of(Class<?> type, String field) {
    return Memory.UNSAFE.objectFieldOffset(type, field);
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException otherJdk) {
      throw new InternalError(otherJdk);
    }
  }

  /** The class, among this and those it extends, that has the field; null if none has. */
  static @Nullable Class<?> declaring(Class<?> type, String field) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field declared : c.getDeclaredFields()) {
        if (declared.getName().equals(field)) {
          return c;
        }
      }
    }
    return null;
  }

  /** The type that a field is declared with. */
  static Class<?> typeOf(Class<?> type, String field) {
    for (Field declared : type.getDeclaredFields()) {
      if (declared.getName().equals(field)) {
        return declared.getType();
      }
    }
    throw new InternalError(type + " has no field " + field);
  }

  static @Nullable Object ref(Object object, long offset) {
    return Memory.UNSAFE.getReferenceVolatile(object, offset);
  }

  static int number(Object object, long offset) {
    return Memory.UNSAFE.getInt(object, offset);
  }

  /** What a static field of the JDK holds; null if this JDK has no such field. */
  static @Nullable Object constant(Class<?> type, String field) {
    for (Field declared : type.getDeclaredFields()) {
      if (declared.getName().equals(field)) {
        Object base = Memory.UNSAFE.staticFieldBase(declared);
        return Memory.UNSAFE.getReference(base, Memory.UNSAFE.staticFieldOffset(declared));
      }
    }
    return null;
  }
}
