package runtime;

/** Uuids from a counter that all cells of a world share. */
public final class Ids {
  private long last;

  /** The next uuid of the calling thread's world. */
  public static String uuid4() {
    return World.current().ids().next();
  }

  public synchronized String next() {
    return String.format("00000000-0000-4000-8000-%012d", ++last);
  }
}
