package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.recorded.Relay;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.ValueText;

/**
 * Receivers, arguments and results of thousands of calls are what the program's own numbers say, at
 * each level that shows values, by either clock, wherever buffers end.
 */
class EveryLevelIT {

  private static final Map<String, LongFunction<String>> RESULTS =
      Map.of(
          "pass", Long::toString,
          "name", me -> "\"runner " + me + "\"",
          "leads", me -> String.valueOf(me == 0),
          "speed", me -> String.valueOf(me / 2.0),
          "mood", me -> me % 2 == 0 ? "FRESH" : "TIRED",
          "kind", me -> Relay.class.getName() + (me % 2 == 0 ? "$Runner" : "$Sprinter"),
          "initial", me -> "\"" + (char) ('a' + me) + "\"");

  private static final List<String> OPTIONS =
      List.of(
          "capture=values",
          "capture=values,clock=exact",
          "capture=state",
          "capture=lines",
          "capture=lines,clock=exact");

  @TempDir Path folder;
  private final Map<Long, Long> identities = new HashMap<>();

  static Stream<Arguments> runs() {
    return Jdk.all().stream()
        .flatMap(jdk -> OPTIONS.stream().map(options -> Arguments.of(jdk, options)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void whatACallShows_isWhatItWas(Jdk jdk, String options) {
    Path file =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=tracewalk.recorded.Relay**," + options)
            .run(Relay.class)
            .recording();
    try (Recording recording = Recording.open(file)) {
      int checked = 0;
      for (int id = 1; id <= recording.callCount(); id++) {
        Call call = recording.call(id);
        if (RESULTS.containsKey(call.method())) {
          check(call);
          checked++;
        }
      }
      assertThat(checked).isEqualTo(60 * 91 + 60 * 5 * 6);
    }
    assertThat(identities).hasSize(5);
  }

  private void check(Call call) {
    long me = number(call.args().get(0).value());
    ObjectValue receiver = (ObjectValue) call.receiver();
    assertThat(receiver).as("receiver of call %s", call.id()).isNotNull();
    String kind = me % 2 == 0 ? "$Runner" : "$Sprinter";
    assertThat(receiver.type()).isEqualTo(Relay.class.getName() + kind);
    assertThat(identities.computeIfAbsent(me, first -> receiver.id())).isEqualTo(receiver.id());
    assertThat(shown(call.result()))
        .as("result of call %s, %s", call.id(), call.method())
        .isEqualTo(RESULTS.get(call.method()).apply(me));
  }

  private static String shown(Value value) {
    return value instanceof ObjectValue object ? object.text() : ValueText.of(value);
  }

  private static long number(Value value) {
    return ((NumberValue) value).value().longValue();
  }
}
