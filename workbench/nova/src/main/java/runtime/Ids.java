package runtime;

import java.util.UUID;

/** Uuids from a counter that all cells of a world share, or random ones in a real world. */
public final class Ids {
  private final boolean real;
  private long last;

  Ids(boolean real) {
    this.real = real;
  }

  /** The next uuid of the calling thread's world. */
  public static String uuid4() {
    return World.current().ids().next();
  }

  public synchronized String next() {
    return real
        ? UUID.randomUUID().toString()
        : String.format("00000000-0000-4000-8000-%012d", ++last);
  }
}
