package tracewalk.agent.runtime;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Chooses how objects with parts are read: by their fields, or by code that calls nobody back. */
final class Contents {

  private static final long CAUSE = offset(Throwable.class, "cause");
  private static final long DETAIL_MESSAGE = offset(Throwable.class, "detailMessage");
  private static final long OPTIONAL = offset(Optional.class, "value");
  private static final long REFERENCE = offset(AtomicReference.class, "value");

  /** Collections of java.base whose iterators run no code of their elements and take no lock. */
  private static final Set<String> ITERABLE =
      Set.of(
          "java.util.ArrayList$SubList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.TreeSet",
          "java.util.Arrays$ArrayList",
          "java.util.ImmutableCollections$ListN",
          "java.util.ImmutableCollections$List12",
          "java.util.ImmutableCollections$SubList",
          "java.util.ImmutableCollections$SetN",
          "java.util.ImmutableCollections$Set12",
          "java.util.Collections$EmptyList",
          "java.util.Collections$EmptySet",
          "java.util.Collections$SingletonList",
          "java.util.Collections$SingletonSet",
          "java.util.HashMap$KeySet",
          "java.util.HashMap$Values",
          "java.util.LinkedHashMap$LinkedKeySet",
          "java.util.LinkedHashMap$LinkedValues",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.TreeMap",
          "java.util.IdentityHashMap",
          "java.util.EnumMap",
          "java.util.ImmutableCollections$MapN",
          "java.util.ImmutableCollections$Map1",
          "java.util.Collections$EmptyMap",
          "java.util.Collections$SingletonMap",
          "java.util.concurrent.ConcurrentHashMap");

  private Contents() {}

  private static long offset(Class<?> type, String field) {
    return Memory.UNSAFE.objectFieldOffset(type, field);
  }

  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Null for a class of the JDK or a library that is shown by type and number alone. */
  static @Nullable Content of(Class<?> type) {
    String name = type.getName();
    if (type.isArray()) {
      return type.getComponentType().isPrimitive() ? Contents::primitives : Contents::array;
    } else if (HashMap.class.isAssignableFrom(type)) {
      return new HashMapContent();
    } else if (HashSet.class.isAssignableFrom(type)) {
      return new HashSetContent();
    } else if (ArrayList.class.isAssignableFrom(type)) {
      return new ArrayListContent();
    } else if (Throwable.class.isAssignableFrom(type)) {
      return Contents::throwable;
    } else if (ITERABLE.contains(name)) {
      return IteratedContent::collection;
    } else if (MAPS.contains(name)) {
      return IteratedContent::map;
    }
    if (isJdk(type)) {
      return ofJdk(type);
    }
    return Programs.isOwn(type) ? Contents::plain : null;
  }

  private static @Nullable Content ofJdk(Class<?> type) {
    if (type == Optional.class) {
      return (values, plan, object, id, depth) -> holder(values, plan, object, id, OPTIONAL, depth);
    } else if (type == AtomicReference.class) {
      return (values, plan, object, id, depth) ->
          holder(values, plan, object, id, REFERENCE, depth);
    }
    return WrapperContent.of(type);
  }

  private static void plain(Values values, TypePlan plan, Object object, long id, int depth) {
    int flags = values.head(Layout.OBJECT_FIELDS, plan, id, 0);
    if (FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
  }

  private static void holder(
      Values values, TypePlan plan, Object object, long id, long offset, int depth) {
    Object held = Memory.UNSAFE.getReference(object, offset);
    values.head(Layout.OBJECT_ITEMS, plan.type, id);
    values.count(values.countPlace(), held == null ? 0 : 1);
    if (held != null) {
      values.value(held, depth);
    }
  }

  /** Message and cause by their fields, and the fields that the program added. */
  private static void throwable(Values values, TypePlan plan, Object object, long id, int depth) {
    Object message = Memory.UNSAFE.getReference(object, DETAIL_MESSAGE);
    Object cause = Memory.UNSAFE.getReference(object, CAUSE);
    int text = message instanceof String ? Layout.OBJECT_TEXT : 0;
    int parts = FieldTable.of(object.getClass()).isEmpty() ? 0 : Layout.OBJECT_FIELDS;
    int caused = cause == null || cause == object ? 0 : Layout.OBJECT_ITEMS;
    int flags = values.head(text | parts | caused, plan, id, 0);
    if (text != 0) {
      values.putText((String) message);
    }
    if (parts != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    if (caused != 0) {
      values.count(values.countPlace(), 1);
      values.value(cause, depth);
    }
  }

  private static void array(Values values, TypePlan plan, Object object, long id, int depth) {
    items(values, plan, id, (Object[]) object, ((Object[]) object).length, depth);
  }

  private static void items(
      Values values, TypePlan plan, long id, Object[] array, int length, int depth) {
    int flags = values.head(Layout.OBJECT_ITEMS, plan, id, length);
    items(values, flags, array, length, depth);
  }

  /** Writes count and items as far as the budgets go. */
  static void items(Values values, int flags, @Nullable Object[] array, int length, int depth) {
    int place = values.countPlace();
    int most = Math.min(length, Values.WIDTH);
    int written = 0;
    while (written < most && !values.full()) {
      values.value(array[written], depth);
      written++;
    }
    values.count(place, written);
    if (written < most) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
  }

  private static void primitives(Values values, TypePlan plan, Object object, long id, int depth) {
    int length = Array.getLength(object);
    Object[] boxed = new Object[Math.min(length, Values.WIDTH)];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = Array.get(object, i);
    }
    int flags = values.head(Layout.OBJECT_ITEMS, plan, id, length);
    items(values, flags, boxed, boxed.length, depth);
  }

  /** The fields that a program's subclass of a collection adds; says whether there are any. */
  static int ownFields(Object object) {
    return isJdk(object.getClass()) || FieldTable.of(object.getClass()).isEmpty()
        ? 0
        : Layout.OBJECT_FIELDS;
  }
}
