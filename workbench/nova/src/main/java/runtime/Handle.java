package runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Refers to something that belongs to the process and not to its user's state, such as a
 * connection, so that looking into the user does not show its insides.
 */
public final class Handle<T> {
  private static final List<Object> HELD = new ArrayList<>();

  private final int number;

  public Handle(T held) {
    synchronized (HELD) {
      number = HELD.size();
      HELD.add(held);
    }
  }

  @SuppressWarnings("unchecked")
  public T get() {
    synchronized (HELD) {
      return (T) HELD.get(number);
    }
  }

  /** Lets go of it. */
  public void close() {
    synchronized (HELD) {
      HELD.set(number, null);
    }
  }
}
