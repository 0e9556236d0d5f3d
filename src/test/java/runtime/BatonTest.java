package runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads take turns in the order in which they became ready. */
class BatonTest {
  private final World world = new World();
  private final Site site = new Site(world, "api");
  private final Baton baton = world.baton();
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void start() {
    baton.start();
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  @Test
  void spawnedThreads_runInOrder_afterTheirMakerEnds() {
    baton.runAndWait(
        site,
        "nova-api",
        () -> {
          baton.spawn(site, "nova-cells", () -> log.add("first"));
          baton.spawn(site, "nova-cells", () -> log.add("second"));
          log.add("maker");
        });
    baton.drain();
    assertThat(log).containsExactly("maker", "first", "second");
  }

  @Test
  void threads_areNamedByCellServiceAndNumber() {
    for (String service : List.of("nova-api", "nova-cells", "nova-cells")) {
      baton.runAndWait(site, service, () -> log.add(Thread.currentThread().getName()));
    }
    assertThat(log).containsExactly("api/nova-api/1", "api/nova-cells/1", "api/nova-cells/2");
  }

  @Test
  void driver_waitsItsTurnBehindWhatIsPending() {
    baton.runAndWait(site, "s", () -> baton.spawn(site, "s", () -> log.add("pending delivery")));
    log.add("driver");
    baton.drain();
    assertThat(log).containsExactly("pending delivery", "driver");
  }

  @Test
  void sleeper_goesToTheEndOfTheQueue_andTimePasses() {
    Instant before = world.clock().peek();
    baton.spawn(
        site,
        "s",
        () -> {
          log.add("sleeps");
          baton.sleep(2);
          log.add("wakes");
        });
    baton.spawn(site, "s", () -> log.add("other"));
    baton.drain();
    assertThat(log).containsExactly("sleeps", "other", "wakes");
    assertThat(Duration.between(before, world.clock().peek())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void reader_getsWhatIsPutWhileItWaits() {
    EventQueue<String> queue = new EventQueue<>();
    baton.spawn(site, "s", () -> log.add(queue.get(60)));
    baton.spawn(site, "s", () -> queue.put("news"));
    baton.drain();
    assertThat(log).containsExactly("news");
  }

  @Test
  void readerOfAnEmptyQueue_givesUpWhenNobodyElseCanRun() {
    EventQueue<String> queue = new EventQueue<>();
    Instant before = world.clock().peek();
    assertThatThrownBy(() -> baton.runAndWait(site, "s", () -> queue.get(60)))
        .isInstanceOf(Empty.class);
    assertThat(Duration.between(before, world.clock().peek())).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void failure_isThrownToWhoWaits() {
    assertThatThrownBy(
            () ->
                baton.runAndWait(
                    site,
                    "s",
                    () -> {
                      throw new ValueError("wrong");
                    }))
        .isInstanceOf(ValueError.class);
  }

  @Test
  void threadsWithoutEnd_areReportedToTheDriver() {
    baton.spawn(site, "s", this::again);
    assertThatThrownBy(baton::drain)
        .isInstanceOf(Stuck.class)
        .hasMessage("messages go round without end: 1001 deliveries and still no last one");
  }

  private void again() {
    baton.spawn(site, "s", this::again);
  }

  @Test
  void threadsThatWaitForEver_areReportedToTheDriver() {
    baton.spawn(site, "s", () -> new EventQueue<String>().get(null));
    assertThatThrownBy(baton::drain)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("every thread waits for another");
  }

  @Test
  void clockAndIds_startAlikeInEveryWorld() {
    baton.runAndWait(site, "s", () -> log.add(Clock.utcnow() + " " + Ids.uuid4()));
    assertThat(log).containsExactly("2026-01-01T00:00:00Z 00000000-0000-4000-8000-000000000001");
  }

  @Test
  void leaving_endsThreadsThatWaitAndThreadsThatNeverRan() {
    EventQueue<String> silent = new EventQueue<>();
    Thread waiting = baton.spawn(site, "nova-cells", () -> silent.get(null));
    baton.runAndWait(site, "nova-api", () -> log.add("the other one waits now"));
    Thread neverRun = baton.spawn(site, "nova-cells", () -> log.add("never"));

    world.leave();

    await().until(() -> !waiting.isAlive() && !neverRun.isAlive());
    assertThat(log).containsExactly("the other one waits now");
  }
}
