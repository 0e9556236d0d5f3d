package nova.cmd.manage;

import java.util.List;
import runtime.Console;
import runtime.PythonError;
import runtime.Secret;
import runtime.Site;
import runtime.World;
import runtime.argparse.SystemExit;

/** What an installation calls {@code nova-manage}: one cell in a world with the machine's clock. */
public final class Main {
  private static final String SERVICE = "nova-manage";

  private final World world;
  @Secret private final List<String> argv;
  private int exit;

  Main(World world, @Secret List<String> argv) {
    this.world = world;
    this.argv = argv;
  }

  public static void main(@Secret String[] args) {
    System.exit(new Main(World.real(), List.of(args)).run());
  }

  /** Runs the command in a thread of the cell and answers the exit code. */
  int run() {
    world.baton().start();
    Site site = new Site(world, "cell");
    try {
      world.baton().runAndWait(site, SERVICE, () -> exit = code());
    } finally {
      world.leave();
      site.close();
    }
    return exit;
  }

  /** An error that nobody caught is told in one line; Python would print its stack as well. */
  private int code() {
    try {
      return ManageModule.main(argv) instanceof Integer code ? code : 0;
    } catch (SystemExit end) {
      return end.code();
    } catch (PythonError uncaught) {
      Console.current().err().println(oneLine(uncaught));
      return 1;
    }
  }

  private static String oneLine(PythonError uncaught) {
    String text = uncaught.toString().lines().findFirst().orElse(uncaught.className());
    return text.replaceAll("://\\S*@", "://***@");
  }
}
