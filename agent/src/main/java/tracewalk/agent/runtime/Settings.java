package tracewalk.agent.runtime;

/** What the agent sets before the recorder's first class is initialised; constant from then on. */
public final class Settings {

  public static String file = "";
  public static String label = "";
  public static String command = "";
  public static String rules = "";
  public static Level level = Level.VALUES;

  /** How many bytes of events may wait for the file. */
  public static long memory = 32L << 20;

  /** Whether every event reads the real clock. */
  public static boolean exactClock;

  /** How many calls of each method in each thread open the objects that they carry. */
  public static int open;

  /** Beginnings of the names of classes whose objects are shown by type and number alone. */
  public static String[] opaque = {};

  private Settings() {}

  /** How much of a call is kept. */
  public enum Level {
    CALLS,
    VALUES,
    STATE,
    LINES;

    /** True if what another level keeps is kept at this one. */
    public boolean has(Level other) {
      return compareTo(other) >= 0;
    }
  }
}
