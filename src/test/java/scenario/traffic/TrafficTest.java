package scenario.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scenario.InThisJvm;

/**
 * Every scenario sends, answers, logs, sleeps and leaves behind what Nova's own code did, in its
 * order. A fact is a line of {@code resources/traffic}; what is made up at run time is numbered.
 */
class TrafficTest {
  private static final Predicate<String> ROW = Pattern.compile("^\\w+ row ").asPredicate();

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(InThisJvm.SCENARIOS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scenario_sendsAnswersAndLogsAsNova(String id) throws IOException {
    Run run = Run.of(id);
    assertThat(run.differences()).isEmpty();
    List<String> golden = golden(id);
    List<String> found = golden.stream().anyMatch(ROW) ? run.lines() : run.linesWithoutRows();
    for (int i = 0; i < Math.max(golden.size(), found.size()); i++) {
      assertThat(line(found, i)).as("line %d of %s", i + 1, id).isEqualTo(line(golden, i));
    }
  }

  @Test
  void run_leavesNoThreadBehind() {
    Run.of("g6_call_timeout");

    await().until(TrafficTest::threadsOfCells, List::isEmpty);
  }

  private static List<String> threadsOfCells() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("\\w+/[\\w-]+/\\d+"))
        .toList();
  }

  @Test
  void secondRun_isLikeTheFirst() {
    assertThat(Run.of("c_create_three_in_tree")).isEqualTo(Run.of("c_create_three_in_tree"));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(end)";
  }

  private static List<String> golden(String id) throws IOException {
    try (InputStream in = TrafficTest.class.getResourceAsStream("/traffic/" + id + ".txt")) {
      assumeThat(in).as("facts of %s", id).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
