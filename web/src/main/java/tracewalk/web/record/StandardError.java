package tracewalk.web.record;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The command's standard error. It is ours, untouched, unless lines that JVMs print of our doing
 * can be taken out: not where it is a terminal, which programs ask for, nor where it is one with
 * standard output, as the order of the two would change.
 */
final class StandardError {
  private static final int BUFFER = 8192;
  private static final long GRACE_MILLIS = 500;
  private static final boolean TERMINAL = Boolean.getBoolean("tracewalk.terminal");

  private final ProcessBuilder.Redirect redirect;
  private final byte[] line;
  private final byte[] instead;

  StandardError(AgentLaunch launch) {
    String told = launch.told();
    Charset encoding = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    this.line = told == null ? new byte[0] : told.getBytes(encoding);
    this.instead = launch.toldBefore().getBytes(encoding);
    this.redirect =
        line.length > 0 && isOurs()
            ? ProcessBuilder.Redirect.PIPE
            : ProcessBuilder.Redirect.INHERIT;
  }

  private static boolean isOurs() {
    @Nullable Object out = key("1");
    @Nullable Object err = key("2");
    return !TERMINAL && out != null && err != null && !out.equals(err);
  }

  private static @Nullable Object key(String descriptor) {
    try {
      return Files.readAttributes(Path.of("/proc/self/fd", descriptor), BasicFileAttributes.class)
          .fileKey();
    } catch (IOException elsewhere) {
      return null;
    }
  }

  ProcessBuilder.Redirect redirect() {
    return redirect;
  }

  /** Passes on what the process writes; null if it writes to our own standard error. */
  @Nullable Thread pass(Process process) {
    if (redirect != ProcessBuilder.Redirect.PIPE) {
      return null;
    }
    Thread passing = new Thread(() -> pass(process.getErrorStream()), "standard error");
    passing.setDaemon(true);
    passing.start();
    return passing;
  }

  private void pass(InputStream in) {
    byte[] buffer = new byte[BUFFER];
    try (LineSwap out =
        new LineSwap(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)), line, instead)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        out.write(buffer, 0, length);
        out.flush();
      }
    } catch (IOException closed) {
      System.err.println("tracewalk: standard error cannot be passed on: " + closed.getMessage());
    }
  }

  /** A process that goes on after the command may hold the stream; it is not waited for. */
  static void finish(@Nullable Thread passing) throws InterruptedException {
    if (passing != null) {
      passing.join(GRACE_MILLIS);
    }
  }
}
