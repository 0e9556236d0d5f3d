package tracewalk.web.record;

import java.io.IOException;
import java.util.function.Consumer;
import sun.misc.Signal;

/**
 * What happens to signals while a command runs: a terminal sends its own to the whole group, so the
 * command has had an interrupt when we have; what is sent to us alone is passed on. We end when the
 * command has ended.
 */
final class Signals {
  private Signals() {}

  static void passTo(Process process) {
    handle("INT", signal -> {});
    handle("TERM", signal -> process.toHandle().destroy());
    handle("HUP", signal -> send("HUP", process));
  }

  private static void handle(String name, Consumer<Signal> action) {
    try {
      Signal.handle(new Signal(name), action::accept);
    } catch (IllegalArgumentException unknownHere) {
      System.getLogger(Signals.class.getName())
          .log(System.Logger.Level.DEBUG, "no signal " + name, unknownHere);
    }
  }

  private static void send(String name, Process process) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    } catch (IOException noKill) {
      process.toHandle().destroy();
    }
  }
}
