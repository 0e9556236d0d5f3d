package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.recorded.Confidant;

/**
 * Files that are cut or damaged at every byte, and those that a fuzzer found: each is read as far
 * as it goes or refused in one line, in little time and memory. {@code src/test/fuzz} finds more.
 */
@Timeout(600)
class AnyFileIT {
  private static final long MOST_ALLOCATED = 256L << 20;

  @TempDir static Path folder;
  private static byte[] whole;

  @BeforeAll
  static void record() throws IOException {
    RecordedProgram program = new RecordedProgram(folder);
    program.with("include=tracewalk.recorded.Confidant,capture=state").run(Confidant.class);
    whole = Files.readAllBytes(program.recording());
  }

  @Test
  void fileCutAnywhere_isReadAsFarAsItGoesOrRefused() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      if (tells(length)) {
        readInLittleMemory(Arrays.copyOf(whole, length), "cut at " + length);
      }
    }
  }

  @Test
  void anyByteChanged_isReadOrRefused() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      for (int change : tells(at) ? new int[] {1 << at % 8, 0xFF} : new int[0]) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) change;
        readInLittleMemory(damaged, "byte " + at + " changed by " + change);
      }
    }
  }

  /** Of the zeros that keep room for accounts of more threads only some are tried. */
  private static boolean tells(int place) {
    if (place % 97 == 0) {
      return true;
    }
    for (int at = Math.max(0, place - 16); at <= Math.min(whole.length - 1, place + 16); at++) {
      if (whole[at] != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void filesOfTheCorpus_areReadOrRefused() throws IOException {
    List<Path> corpus = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(corpus())) {
      files.forEach(corpus::add);
    }
    assertThat(corpus).isNotEmpty();
    for (Path file : corpus) {
      readInLittleMemory(Files.readAllBytes(file), file.toString());
    }
  }

  @Test
  void wholeFile_isRead() throws IOException {
    assertThat(AnyFile.read(Files.write(folder.resolve("whole.twalk"), whole)))
        .contains("\"event\":\"call\"");
  }

  private void readInLittleMemory(byte[] bytes, String what) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Path file = Files.write(folder.resolve("any.twalk"), bytes);
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    try {
      AnyFile.read(file);
    } catch (RuntimeException | Error crash) {
      throw new AssertionError(what, crash);
    }
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(allocated).as(what).isLessThan(MOST_ALLOCATED);
  }

  private static Path corpus() {
    return RecordedProgram.root().resolve("src/test/resources/fuzz");
  }
}
