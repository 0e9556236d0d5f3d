package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.NullValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.recorded.Cupboard;

/** What the recording shows of a container is what the container holds, on each JDK. */
class ContainersIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void everyContainer_isShownWithWhatItHolds(Jdk jdk) {
    RecordedProgram program = new RecordedProgram(folder).on(jdk.java());
    Recorded recorded = Recorded.read(program.run(Cupboard.class).recording());
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (Call call : recorded.named("Cupboard.take")) {
      List<Value> arguments = call.enter.args();
      shown.put(text(arguments.get(0)), parts((ObjectValue) arguments.get(1)));
    }
    Map<String, Object> contents = Cupboard.contents();
    assertThat(shown.keySet()).containsExactlyElementsOf(contents.keySet());
    contents.forEach(
        (name, container) -> {
          List<String> parts = shown.get(name);
          assertThat(parts).as(name).containsExactlyInAnyOrderElementsOf(partsOf(container));
          if (isOrdered(container)) {
            assertThat(parts).as(name).containsExactlyElementsOf(partsOf(container));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void orderByChance_isMadeTheSameInEveryRun(Jdk jdk) {
    RecordedProgram program = new RecordedProgram(folder).on(jdk.java());
    Recorded recorded = Recorded.read(program.run(Cupboard.class).recording());
    for (Call call : recorded.named("Cupboard.take")) {
      if (text(call.enter.args().get(0)).startsWith("Set.of")) {
        assertThat(parts((ObjectValue) call.enter.args().get(1))).isSorted();
      }
    }
  }

  private static boolean isOrdered(Object container) {
    return container instanceof List
        || container instanceof Deque
        || container instanceof Queue
        || container instanceof SortedSet
        || container instanceof SortedMap
        || container instanceof LinkedHashSet
        || container instanceof LinkedHashMap;
  }

  private static List<String> partsOf(Object container) {
    List<String> parts = new ArrayList<>();
    if (container instanceof Map<?, ?> map) {
      map.forEach((key, value) -> parts.add(key + "=" + value));
    } else {
      for (Object item : (Collection<?>) container) {
        parts.add(String.valueOf(item));
      }
    }
    return parts;
  }

  private static List<String> parts(ObjectValue container) {
    assertThat(container.cut()).isFalse();
    List<String> parts = new ArrayList<>();
    if (container.items() != null) {
      container.items().forEach(item -> parts.add(text(item)));
    } else if (container.entries() != null) {
      container.entries().forEach(e -> parts.add(text(e.key()) + "=" + text(e.value())));
    } else {
      parts.add("nothing of " + container.type());
    }
    return parts;
  }

  private static String text(Value value) {
    if (value instanceof TextValue text) {
      return text.value();
    } else if (value instanceof NumberValue number) {
      return number.value().toString();
    } else if (value instanceof NullValue) {
      return "null";
    }
    ObjectValue object = (ObjectValue) value;
    return object.entries() == null ? object.text() : parts(object).get(0);
  }
}
