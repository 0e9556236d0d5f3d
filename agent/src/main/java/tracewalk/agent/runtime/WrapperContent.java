package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The views of {@code java.util.Collections}: what they wrap is read by its own rules, whoever
 * wrote it.
 */
final class WrapperContent {

  private static final String VIEWS = "java.util.Collections$";
  private static final String[] HOLDERS = {"m", "list", "c"};

  private WrapperContent() {}

  /** Null if the class is no such view. */
  static @Nullable Content of(Class<?> type) {
    if (!type.getName().startsWith(VIEWS)) {
      return null;
    }
    for (Class<?> c = type; c != Object.class && c != null; c = c.getSuperclass()) {
      for (String holder : HOLDERS) {
        if (declares(c, holder)) {
          return wrapping(Memory.UNSAFE.objectFieldOffset(c, holder));
        }
      }
    }
    return null;
  }

  private static boolean declares(Class<?> type, String field) {
    for (var declared : type.getDeclaredFields()) {
      if (declared.getName().equals(field) && !declared.getType().isPrimitive()) {
        return true;
      }
    }
    return false;
  }

  /** The view shows what it wraps under its own type and number. */
  private static Content wrapping(long offset) {
    return (values, plan, object, id, depth) -> {
      @Nullable Object wrapped = Memory.UNSAFE.getReference(object, offset);
      @Nullable Content content = wrapped == null ? null : TypePlan.of(wrapped.getClass()).content;
      if (wrapped == null || content == null) {
        values.head(0, plan.type, id);
      } else {
        content.write(values, plan, wrapped, id, depth);
      }
    };
  }
}
