package tracewalk.web.cli;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import picocli.CommandLine.Model.CommandSpec;
import tracewalk.trace.Recording;

/** Tells a person at a terminal what takes its time. */
final class Progress {
  /** The launcher knows whether errors go to a terminal; Java cannot tell on every version. */
  private static final boolean TERMINAL = Boolean.getBoolean("tracewalk.terminal");

  private static final long PATIENCE = 1_000_000_000L;

  private Progress() {}

  /** Opens a recording; what takes more than a second is told of, and what is missing. */
  static Recording open(CommandSpec command, Path file) {
    Recording recording = Recording.open(file, reading(command, file));
    if (!recording.isWhole()) {
      command
          .commandLine()
          .getErr()
          .println(
              "tracewalk: the end of the recording is missing, read is what there is: " + file);
    }
    return recording;
  }

  private static LongConsumer reading(CommandSpec command, Path file) {
    AtomicLong told = new AtomicLong(System.nanoTime());
    return events -> {
      long now = System.nanoTime();
      if (now - told.get() > PATIENCE) {
        told.set(now);
        say(command, "reading " + file + ", once: " + events / 1_000_000 + " million events");
      }
    };
  }

  static void say(CommandSpec command, String doing) {
    if (TERMINAL) {
      command.commandLine().getErr().println("tracewalk: " + doing + " ...");
      command.commandLine().getErr().flush();
    }
  }
}
