package tracewalk.recorded.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** A lambda that is written, read back and called. */
public final class SerializableLambda {

  private SerializableLambda() {}

  interface Saved extends Supplier<String>, Serializable {}

  static Saved made(String text) {
    return () -> text + "!";
  }

  public static Object run() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(made("kept"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return ((Saved) in.readObject()).get();
    }
  }
}
