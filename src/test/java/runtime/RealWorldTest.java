package runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a world answers when asked for the time, a uuid or a number: the same, or the real. */
class RealWorldTest {

  private static List<Object> answers(World world) {
    world.baton().start();
    try {
      List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
      Chance.shuffle(shuffled);
      return List.of(Clock.utcnow(), Ids.uuid4(), shuffled);
    } finally {
      world.leave();
    }
  }

  @Test
  void world_isTheSameInEveryRun() {
    assertThat(answers(new World())).isEqualTo(answers(new World()));
    assertThat(answers(new World()).subList(0, 2))
        .isEqualTo(
            List.of(Instant.parse("2026-01-01T00:00:00Z"), "00000000-0000-4000-8000-000000000001"));
  }

  @Test
  void realWorld_hasTheMachinesTime_andIsNewInEveryRun() {
    Instant before = Instant.now().minusMillis(1);
    List<Object> first = answers(World.real());
    assertThat((Instant) first.get(0)).isBetween(before, Instant.now());
    List<Object> second = answers(World.real());
    assertThat(second.get(1)).isNotEqualTo(first.get(1)).asString().hasSize(36);
    assertThat(second.get(2)).isNotEqualTo(first.get(2));
  }

  @Test
  void waitingInARealWorld_takesItsTime() {
    World world = World.real();
    world.baton().start();
    new Site(world, "api").enter();
    try {
      Instant before = Instant.now();
      world.baton().sleep(0.02);
      assertThat(world.baton().block(world.baton().waiting(), 0.02)).isFalse();
      assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(38));
    } finally {
      world.leave();
    }
  }
}
