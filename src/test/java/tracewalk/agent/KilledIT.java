package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Ledger;

/**
 * A program is killed at many moments. What it had done is known from a ledger of its own, so what
 * the recording lacks is known too.
 */
class KilledIT {
  private static final long SEED = 20261123;
  private static final int KILLS = Integer.getInteger("tracewalk.kills", 200);
  private static final int LONGEST_LIFE_MILLIS = 150;
  private static final int MAY_LACK_MILLIS = 100;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  @Test
  void killedProgram_lacksAtMostItsLastTenthOfASecond_andSaysHowMuch() throws Exception {
    System.out.printf("seed %d, %d kills%n", SEED, KILLS);
    for (int kill = 0; kill < KILLS; kill++) {
      Path ledger = folder.resolve("ledger" + kill);
      RecordedProgram program =
          new RecordedProgram(folder)
              .with("overwrite=true,capture=calls,include=tracewalk.recorded.**");
      Process process = program.start(Ledger.class, ledger.toString());
      long life = 1 + random.nextInt(LONGEST_LIFE_MILLIS);
      await().atMost(java.time.Duration.ofSeconds(30)).until(() -> millis(ledger) >= life);
      process.destroyForcibly().waitFor();
      check(program.recording(), read(ledger), "kill " + kill);
    }
  }

  private static long millis(Path ledger) throws IOException {
    return Files.exists(ledger) && Files.size(ledger) > 0 ? read(ledger).getLong(0) : 0;
  }

  private static ByteBuffer read(Path ledger) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(ledger)).order(ByteOrder.BIG_ENDIAN);
  }

  private static void check(Path recording, ByteBuffer ledger, String kill) {
    long last = ledger.getLong(0);
    long madeAtTheEnd = made(ledger, last);
    long madeBefore = last < MAY_LACK_MILLIS ? 0 : made(ledger, last - MAY_LACK_MILLIS);
    try (RecordingReader reader = RecordingReader.open(recording)) {
      assertThat(reader.header().closed()).as(kill).isFalse();
      List<ThreadAccount> accounts = reader.accounts();
      assertThat(accounts).as(kill).hasSize(1);
      ThreadAccount account = accounts.get(0);
      // main, keep, and the calls of the ledger, one of which it may not have noted
      assertThat(account.entered()).as(kill).isBetween(madeAtTheEnd, madeAtTheEnd + 4);
      assertThat(account.open()).as(kill).isBetween(0L, 3L);
      long calls = calls(reader, account.threadId());
      assertThat(calls).as(kill + " at " + last + " ms").isBetween(madeBefore, account.entered());
    }
  }

  /** The calls made at the end of a millisecond; those without a call have none noted. */
  private static long made(ByteBuffer ledger, long millis) {
    for (long before = millis; before >= 0; before--) {
      long made = ledger.getLong((int) (1 + before % Ledger.SLOTS) * Long.BYTES);
      if (made > 0) {
        return made;
      }
    }
    return 0;
  }

  private static long calls(RecordingReader reader, int thread) {
    long calls = 0;
    EventCursor events = reader.events(thread);
    while (events.next()) {
      calls += events.event().kind() == EventKind.ENTER ? 1 : 0;
    }
    return calls;
  }
}
