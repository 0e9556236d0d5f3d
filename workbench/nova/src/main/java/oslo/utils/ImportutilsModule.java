package oslo.utils;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import runtime.Attributes;
import runtime.Callable;
import runtime.TypeError;

/**
 * Finds by the original's dotted names what options name: classes, and functions that give some.
 */
public final class ImportutilsModule {
  private ImportutilsModule() {}

  /**
   * The class of that name, or the function as a {@link Callable}. A module is a package here where
   * it holds several classes, and nothing where it holds one.
   */
  public static Object importClass(String importStr) {
    int dot = importStr.lastIndexOf('.');
    String module = dot < 0 ? "" : importStr.substring(0, dot);
    String name = importStr.substring(dot + 1);
    Class<?> found = load(importStr);
    found = found == null ? load(parent(module) + "." + name) : found;
    if (found != null) {
      return found;
    }
    String functions = Attributes.camel("_" + module.substring(module.lastIndexOf('.') + 1));
    functions = functions.isEmpty() ? "" : capital(functions) + "Module";
    Class<?> holder = load(module + "." + functions);
    holder = holder == null ? load(parent(module) + "." + functions) : holder;
    Method function = holder == null ? null : function(holder, Attributes.camel(name));
    if (function == null) {
      throw new ImportError("Class " + name + " cannot be found in " + module);
    }
    return (Callable) (args, kwargs) -> invoke(function, args.toArray());
  }

  private static String parent(String module) {
    return module.substring(0, Math.max(0, module.lastIndexOf('.')));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException | LinkageError none) {
      return null;
    }
  }

  private static Method function(Class<?> holder, String name) {
    for (Method method : holder.getDeclaredMethods()) {
      if (method.getName().equals(name) && Modifier.isStatic(method.getModifiers())) {
        return method;
      }
    }
    return null;
  }

  private static Object invoke(Method function, Object... args) {
    try {
      function.setAccessible(true);
      return function.invoke(null, args);
    } catch (InvocationTargetException thrown) {
      throw unwrapped(thrown);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An object of {@code type}, by its constructor with so many parameters. */
  public static Object create(Class<?> type, Object... args) {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == args.length) {
        try {
          constructor.setAccessible(true);
          return constructor.newInstance(args);
        } catch (InvocationTargetException thrown) {
          throw unwrapped(thrown);
        } catch (ReflectiveOperationException impossible) {
          throw new TypeError(type.getSimpleName() + " cannot be made: " + impossible);
        }
      }
    }
    throw new TypeError(type.getSimpleName() + "() does not take " + args.length + " arguments");
  }

  private static RuntimeException unwrapped(InvocationTargetException thrown) {
    if (thrown.getCause() instanceof Error error) {
      throw error;
    }
    return thrown.getCause() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException(thrown.getCause());
  }
}
