package tracewalk.agent;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tracewalk.agent.format.RecordingException;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.trace.listing.Shown;
import tracewalk.trace.listing.TextTree;

/** Reads whatever is in a file in every way there is; a refusal must be one clear line. */
public final class AnyFile {
  private static final Choice ALL = new Choice(true, false, false);

  private AnyFile() {}

  /** What a fuzzer calls with bytes of its own making. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("any", ".twalk");
    try {
      Files.write(file, bytes);
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The line that refuses the file, or what was read. */
  static String read(Path file) {
    try (Recording recording = Recording.open(file)) {
      recording.info();
      recording.accounts();
      recording.processes();
      recording.marks();
      recording.roots();
      for (int step = 1; step <= recording.stepCount(); step += 97) {
        recording.step(step);
      }
      StringWriter listing = new StringWriter();
      JsonLines.write(recording, ALL, listing);
      JsonLines.write(recording, Choice.WINDOW, new StringWriter());
      TextTree.write(recording, ALL, new StringWriter());
      return Shown.of(recording, ALL) + "\n" + listing;
    } catch (RecordingException refused) {
      return oneLine(refused);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static String oneLine(RecordingException refused) {
    String line = String.valueOf(refused.getMessage());
    if (line.isBlank() || line.contains("\n") || line.length() > 500) {
      throw new AssertionError("expected one clear line, found: " + line, refused);
    }
    return line;
  }
}
