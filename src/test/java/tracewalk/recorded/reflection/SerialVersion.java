package tracewalk.recorded.reflection;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Members and computed serial versions are those of the source: weaving adds none. */
public final class SerialVersion {

  private SerialVersion() {}

  static final class Plain implements Serializable {
    int number = start();

    static int start() {
      return 3;
    }
  }

  interface Rich {
    default int value() {
      return 1;
    }
  }

  static List<String> members(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      names.add(method.toString());
    }
    for (Field field : type.getDeclaredFields()) {
      names.add(field.toString());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      names.add(constructor.toString());
    }
    Collections.sort(names);
    return names;
  }

  public static Object run() {
    long version = ObjectStreamClass.lookup(Plain.class).getSerialVersionUID();
    return new Plain().number + " " + version + members(SerialVersion.class) + members(Rich.class);
  }
}
