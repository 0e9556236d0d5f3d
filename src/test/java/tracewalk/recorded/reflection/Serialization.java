package tracewalk.recorded.reflection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The hooks of serialization: write, read, replace, resolve, and a proxy for singletons. */
public final class Serialization {

  private Serialization() {}

  static class Base {
    int made = count();

    static int count() {
      return 1;
    }
  }

  static final class Point extends Base implements Serializable {
    private static final long serialVersionUID = 1;
    private transient int x;

    Point(int x) {
      this.x = x;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(x);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      x = in.readInt();
    }
  }

  static final class Single implements Serializable {
    private static final long serialVersionUID = 1;
    static final Single ONLY = new Single();

    private Object writeReplace() {
      return new Form();
    }
  }

  static final class Form implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return Single.ONLY;
    }
  }

  record Pair(int one, String other) implements Serializable {}

  static Object copied(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  public static Object run() throws Exception {
    Point point = (Point) copied(new Point(4));
    return point.x
        + point.made
        + " "
        + (copied(Single.ONLY) == Single.ONLY)
        + copied(new Pair(1, "b"));
  }
}
