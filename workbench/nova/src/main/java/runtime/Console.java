package runtime;

import java.io.PrintStream;

/** Where a command of this world prints. */
public record Console(PrintStream out, PrintStream err) {

  /** That of the calling thread's world; the process' own streams where none was set. */
  public static Console current() {
    return World.current().attribute(Console.class, () -> new Console(System.out, System.err));
  }

  /** As Python's {@code print}. */
  public static void print(Object value) {
    current().out.println(Text.str(value));
  }
}
