package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.Layout;
import tracewalk.recorded.Confidant;
import tracewalk.trace.Accounts;
import tracewalk.trace.ProcessView;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThreadView;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.trace.listing.TextTree;

/** A file may be several recordings, one after the other: those of a command's JVMs. */
class JoinedRecordingIT {
  @TempDir static Path folder;
  private static byte[] first;
  private static byte[] second;

  @BeforeAll
  static void record() throws IOException {
    first = Files.readAllBytes(recorded("one").recording());
    second = Files.readAllBytes(recorded("two").recording());
  }

  private static RecordedProgram.Ended recorded(String label) throws IOException {
    Path own = Files.createDirectory(folder.resolve(label));
    String options = "include=tracewalk.recorded.Confidant,label=" + label;
    return new RecordedProgram(own).with(options).run(Confidant.class);
  }

  @Test
  void recordings_areReadAsOne() throws IOException {
    try (Recording joined = Recording.open(join(first, second))) {
      int each = callsOf(first);
      assertThat(joined.callCount()).isEqualTo(each + callsOf(second));
      assertThat(joined.processes()).extracting(ProcessView::name).containsExactly("one", "two");
      assertThat(joined.threads()).extracting(ThreadView::process).contains("one", "two");
      assertThat(joined.accounts().total())
          .matches(Accounts.Line::balances)
          .extracting(Accounts.Line::entered)
          .isEqualTo((long) joined.callCount());
      String late = joined.threadOf(joined.callCount()).process();
      assertThat(late).isEqualTo("two");
      assertThat(joined.isWhole()).isTrue();
    }
  }

  @Test
  void times_areThoseOfOneClock() throws IOException {
    try (Recording joined = Recording.open(join(first, second))) {
      long before = 0;
      for (int step = 1; step <= joined.stepCount(); step++) {
        assertThat(joined.step(step).timeNs()).isGreaterThanOrEqualTo(before);
        before = joined.step(step).timeNs();
      }
      long apart = startNanos(second) - startNanos(first);
      assertThat(joined.call(joined.callCount()).enterNs()).isGreaterThan(apart);
    }
  }

  @Test
  void listing_namesTheProcessOfEachCall() throws IOException {
    try (Recording joined = Recording.open(join(first, second))) {
      String listing = listing(joined);
      assertThat(listing.lines().filter(line -> line.contains("\"process\":\"one\""))).isNotEmpty();
      assertThat(listing.lines().filter(line -> line.contains("\"event\":\"call\"")))
          .allMatch(line -> line.contains("\"process\":"));
      StringWriter tree = new StringWriter();
      TextTree.write(joined, new Choice(true, false, false), tree);
      assertThat(tree.toString()).contains("process one").contains("process two");
    }
    try (Recording alone = Recording.open(join(first))) {
      assertThat(listing(alone)).doesNotContain("\"process\":");
    }
  }

  @Test
  void killedProcess_doesNotHideTheNext() throws IOException {
    byte[] killed = Arrays.copyOf(first, first.length - 100);
    ByteBuffer head = ByteBuffer.wrap(killed).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(Layout.HEADER_CLOSED, 0).putLong(Layout.HEADER_END, 0);

    try (Recording joined = Recording.open(join(killed, second))) {
      assertThat(joined.processes()).extracting(p -> p.header().closed()).contains(false, true);
      assertThat(joined.info().closed()).isFalse();
      assertThat(joined.callCount()).isGreaterThanOrEqualTo(callsOf(second));
    }
  }

  @Test
  void objectsOfDifferentProcesses_areDifferent() throws IOException {
    try (Recording joined = Recording.open(join(first, first))) {
      Set<Long> ids = new HashSet<>();
      int objects = 0;
      for (int step = 1; step <= joined.stepCount(); step++) {
        if (joined.step(step).kind() == StepKind.CALL) {
          objects += identity(joined, joined.step(step).callId(), ids);
        }
      }
      assertThat(objects).isPositive();
      assertThat(ids).anyMatch(id -> id > 1L << 40).anyMatch(id -> id < 1L << 40);
      assertThat(joined.processes()).extracting(ProcessView::name).doesNotContain("one");
    }
  }

  private static int identity(Recording recording, int call, Set<Long> ids) {
    if (recording.call(call).receiver()
        instanceof tracewalk.agent.format.Value.ObjectValue object) {
      ids.add(object.id());
      return 1;
    }
    return 0;
  }

  private static String listing(Recording recording) throws IOException {
    StringWriter lines = new StringWriter();
    JsonLines.write(recording, new Choice(true, false, false), lines);
    return lines.toString();
  }

  private static int callsOf(byte[] one) throws IOException {
    try (Recording recording = Recording.open(join(one))) {
      return recording.callCount();
    }
  }

  private static long startNanos(byte[] one) {
    return ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getLong(Layout.HEADER_START_NANOS);
  }

  private static Path join(byte[]... parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : List.of(parts)) {
      whole.write(new byte[-whole.size() & 7]);
      whole.write(part);
    }
    return Files.write(Files.createTempFile(folder, "joined", ".twalk"), whole.toByteArray());
  }
}
