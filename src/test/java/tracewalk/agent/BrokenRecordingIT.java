package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.RecordingException;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.recorded.Confidant;

/** Recordings of killed programs, and files that are cut, damaged or from another time. */
class BrokenRecordingIT {

  @TempDir static Path folder;
  private static byte[] whole;

  @BeforeAll
  static void record() throws IOException {
    whole = Files.readAllBytes(new RecordedProgram(folder).run(Confidant.class).recording());
  }

  @Test
  void newerVersion_isNamed() throws IOException {
    byte[] newer = whole.clone();
    newer[8] = 4;
    Path file = write(newer);
    assertThatThrownBy(() -> RecordingReader.open(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            "expected a recording of format version 3, found one of version 4"
                + " (read it with a newer tracewalk): "
                + file);
  }

  @Test
  void olderVersion_isNamed() throws IOException {
    byte[] older = whole.clone();
    older[8] = 2;
    Path file = write(older);
    assertThatThrownBy(() -> RecordingReader.open(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            "expected a recording of format version 3, found one of version 2"
                + " (record it again): "
                + file);
  }

  @Test
  void otherFile_isRefused() throws IOException {
    Path file = write("not a recording, but long enough to hold its head; really".getBytes());
    assertThatThrownBy(() -> RecordingReader.open(file))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("not a recording")
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> RecordingReader.open(folder.resolve("absent")))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void cutFile_isReadAsFarAsItGoesOrRefused() throws IOException {
    for (int length = 0; length < whole.length; length += 97) {
      readOrRefuse(write(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void cutFile_saysThatItIsCut() throws IOException {
    for (int missing : new int[] {1, 100, 4096}) {
      Path file = write(Arrays.copyOf(whole, whole.length - missing));
      try (RecordingReader reader = RecordingReader.open(file)) {
        assertThat(reader.cut()).isTrue();
      }
    }
    try (RecordingReader reader = RecordingReader.open(write(whole))) {
      assertThat(reader.cut()).isFalse();
    }
  }

  @Test
  void damagedFile_isReadOrRefused() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      readOrRefuse(write(damaged));
    }
  }

  private static Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("broken.twalk"), bytes);
  }

  private static void readOrRefuse(Path file) {
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (ThreadInfo thread : reader.threads()) {
        EventCursor events = reader.events(thread.id());
        while (events.next()) {
          decode(events.event());
        }
      }
    } catch (RecordingException refused) {
      assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  private static void decode(RawEvent event) {
    event.receiver();
    event.args();
    event.result();
    event.exception();
    event.receiverAfter();
    event.facts();
    event.link();
    event.text();
  }
}
