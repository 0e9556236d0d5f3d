package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Chooses how objects with parts are read: by their fields, whoever made their class. */
final class Contents {

  private Contents() {}

  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Null for a class of the JDK or a library that is shown by type and number alone. */
  static @Nullable Content of(Class<?> type) {
    if (type.isArray()) {
      return type.getComponentType().isPrimitive()
          ? new PrimitivesContent()
          : new PartsContent(new ArrayParts());
    } else if (type == StringBuilder.class || type == StringBuffer.class) {
      return new BuilderContent();
    } else if (Throwable.class.isAssignableFrom(type)) {
      return new ThrowableContent();
    }
    Parts parts = PartsTable.of(type);
    if (parts != null) {
      return new PartsContent(parts);
    }
    Content held = HeldContent.of(type);
    if (held != null) {
      return held;
    }
    return !isJdk(type) && Programs.isOwn(type) ? new PlainContent() : null;
  }

  /** The fields that a program's subclass of a collection adds; says whether there are any. */
  static int ownFields(Object object) {
    return isJdk(object.getClass()) || FieldTable.of(object.getClass()).isEmpty()
        ? 0
        : Layout.OBJECT_FIELDS;
  }

  /** Objects of the program and records, by their fields. */
  private static final class PlainContent implements Content {
    @Override
    public void write(Values values, TypePlan plan, Object object, long id, int depth) {
      int flags = values.head(Layout.OBJECT_FIELDS, plan, id, 0);
      if (FieldTable.of(object.getClass()).write(values, object, depth)) {
        values.flag(flags, Layout.OBJECT_CUT);
      }
    }
  }
}
