package runtime;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import port.PortOf;

/** Look-up of members by their Python names at run time, as {@code getattr} does. */
public final class Attributes {
  private Attributes() {}

  /** The method, ready to call; throws {@link AttributeError} where there is none. */
  public static Callable method(Object owner, String name) {
    Method method = find(owner.getClass(), name);
    if (method != null) {
      return bound(owner, name, method);
    }
    if (owner instanceof DynamicAttributes dynamic
        && dynamic.getattr(name) instanceof Callable callable) {
      return callable;
    }
    throw missing(owner, name);
  }

  /** The method, or null where there is none. */
  public static Callable methodOrNull(Object owner, String name) {
    return hasMethod(owner, name) ? method(owner, name) : null;
  }

  /** What {@link #get} answers, or {@code otherwise} where there is no such attribute. */
  public static Object getOr(Object owner, String name, Object otherwise) {
    try {
      return get(owner, name);
    } catch (AttributeError none) {
      return otherwise;
    }
  }

  /** Whether {@link #method} would find one. */
  public static boolean hasMethod(Object owner, String name) {
    if (find(owner.getClass(), name) != null) {
      return true;
    }
    if (owner instanceof DynamicAttributes dynamic) {
      try {
        return dynamic.getattr(name) instanceof Callable;
      } catch (AttributeError none) {
        return false;
      }
    }
    return false;
  }

  /** Whether objects of the type have such a method of their own. */
  public static boolean declares(Class<?> type, String name) {
    return find(type, name) != null;
  }

  /** The method's parameters by their Python names; none where there is no such method. */
  public static List<String> parameters(Class<?> type, String name) {
    Method method = find(type, name);
    return method == null ? List.of() : Binding.names(method);
  }

  /** Names of the parameters that have no default, without those that collect what is left. */
  public static List<String> required(Object owner, String name) {
    Method method = find(owner.getClass(), name);
    return method == null ? List.of() : Binding.required(method);
  }

  /** The value of a field, or what a method without parameters answers, else a callable. */
  public static Object get(Object owner, String name) {
    Method method = find(owner.getClass(), name);
    if (method != null) {
      return method.getParameterCount() == 0
          ? invoke(owner, method, new Object[0])
          : bound(owner, name, method);
    }
    Field field = field(owner.getClass(), camel(name));
    if (field != null) {
      return read(owner, field);
    }
    if (owner instanceof DynamicAttributes dynamic) {
      return dynamic.getattr(name);
    }
    throw missing(owner, name);
  }

  private static AttributeError missing(Object owner, String name) {
    return new AttributeError(
        "'" + className(owner.getClass()) + "' object has no attribute '" + name + "'");
  }

  private static String className(Class<?> type) {
    PortOf origin = type.getAnnotation(PortOf.class);
    boolean named = origin != null && origin.value().contains("::");
    return named ? origin.value().replaceFirst(".*::", "") : type.getSimpleName();
  }

  /** An annotation of the method of that name, or null. */
  public static <A extends Annotation> A annotation(Object owner, String name, Class<A> type) {
    Method method = find(owner.getClass(), name);
    return method == null ? null : method.getAnnotation(type);
  }

  /** {@code snake_case} as {@code camelCase}; a leading underscore is dropped. */
  public static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (char letter : name.toCharArray()) {
      if (letter == '_') {
        upper = camel.length() > 0;
      } else {
        camel.append(upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      }
    }
    return camel.toString();
  }

  /** {@code camelCase} as {@code snake_case}. */
  public static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  static Method find(Class<?> type, String name) {
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      Method method = declared(each, name);
      if (method != null) {
        return method;
      }
    }
    return null;
  }

  private static Method declared(Class<?> type, String name) {
    Method found = null;
    for (Method method : type.getDeclaredMethods()) {
      boolean candidate = !method.isSynthetic() && !isBody(method) && isNamed(method, name);
      found = candidate && better(method, found) ? method : found;
    }
    return found;
  }

  /** By its origin's name; by its own where it has no origin, as the door of a decorated one. */
  private static boolean isNamed(Method method, String name) {
    String original = original(method);
    if (original != null) {
      return original.equals(name);
    }
    // What is private and has no origin is a helper that Python does not know.
    return !Modifier.isPrivate(method.getModifiers()) && method.getName().equals(camel(name));
  }

  /** The inner part of a decorated function, which only its decorators call. */
  private static boolean isBody(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[0].getSimpleName().equals("Undecorated");
  }

  /** The reflection order of overloads is not fixed: public ones and longer ones come first. */
  private static boolean better(Method method, Method than) {
    if (than == null) {
      return true;
    }
    boolean isPublic = Modifier.isPublic(method.getModifiers());
    if (isPublic != Modifier.isPublic(than.getModifiers())) {
      return isPublic;
    }
    return method.getParameterCount() > than.getParameterCount();
  }

  private static String original(Method method) {
    PortOf origin = method.getAnnotation(PortOf.class);
    if (origin == null) {
      return null;
    }
    String symbol = origin.value().replaceFirst(".*::", "").replaceFirst("#.*", "");
    return symbol.substring(symbol.lastIndexOf('.') + 1);
  }

  private static Field field(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  private static Object read(Object owner, Field field) {
    try {
      field.setAccessible(true);
      return field.get(Modifier.isStatic(field.getModifiers()) ? null : owner);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Callable bound(Object owner, String name, Method method) {
    return (args, kwargs) -> invoke(owner, method, Binding.bind(name, method, args, kwargs));
  }

  private static Object invoke(Object owner, Method method, Object[] values) {
    try {
      method.setAccessible(true);
      return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : owner, values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (thrown.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalArgumentException mismatch) {
      throw new TypeError(snake(method.getName()) + "() got " + mismatch.getMessage());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
