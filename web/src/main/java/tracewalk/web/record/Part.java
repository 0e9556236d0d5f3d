package tracewalk.web.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;

/**
 * What one JVM recorded.
 *
 * @param threads how many made a call
 * @param left classes that could not be recorded
 */
record Part(Path file, Header header, int threads, long calls, long dropped, int left) {
  private static final String NOTES = ".notes";

  static Part read(Path file) {
    try (RecordingReader reader = RecordingReader.open(file)) {
      List<ThreadAccount> accounts = reader.accounts();
      return new Part(
          file,
          reader.header(),
          (int) accounts.stream().filter(account -> account.entered() > 0).count(),
          accounts.stream().mapToLong(ThreadAccount::entered).sum(),
          accounts.stream().mapToLong(ThreadAccount::dropped).sum(),
          reader.notInstrumented().size());
    }
  }

  /** What the JVM had to say when it ended; nothing if it was killed. */
  List<String> notes() {
    Path notes = file.resolveSibling(file.getFileName() + NOTES);
    try {
      return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** True while the JVM writes on. */
  boolean runs() {
    return !header.closed()
        && ProcessHandle.of(header.pid()).map(ProcessHandle::isAlive).orElse(false);
  }
}
