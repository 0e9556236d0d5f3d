package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;

/**
 * Programs that nobody here wrote do the same under the agent as without it, and their recordings
 * are whole. Small loads here; {@code -Dtracewalk.programs=all} tries each at every level with
 * loads that take minutes.
 */
class RealProgramsIT {

  /** What a program left: what it printed, how it ended, the files it wrote. */
  private record Left(int exitCode, String output, String errors, Map<String, Integer> files) {}

  private static final Map<List<Object>, Left> BARE = new HashMap<>();

  @TempDir Path folder;

  static Stream<Arguments> runs() {
    List<Arguments> tried = new ArrayList<>();
    for (RealProgram program : RealProgram.values()) {
      for (String level : levels(program)) {
        tried.add(Arguments.of(Jdk.oldest(), program, level));
      }
      tried.add(Arguments.of(Jdk.newest(), program, fullest(program)));
    }
    return tried.stream();
  }

  private static String fullest(RealProgram program) {
    List<String> levels = levels(program);
    return levels.get(levels.size() - 1);
  }

  private static List<String> levels(RealProgram program) {
    if (RealProgram.whole()) {
      return List.of("calls", "values", "state");
    }
    return switch (program) {
      case JAVALIN, COROUTINES, SPRING_OWN -> List.of("calls", "state");
      case SPRING, SCALA -> List.of("calls");
      default -> List.of("calls", "values");
    };
  }

  @ParameterizedTest
  @MethodSource("runs")
  void program_doesTheSameAndIsRecordedWhole(Jdk jdk, RealProgram program, String level) {
    Left bare = BARE.computeIfAbsent(List.of(jdk, program), same -> bare(jdk, program));
    Left recorded = left(prepared(jdk, program, level).run(program.words(out())));
    assertThat(bare.exitCode()).as(bare.errors()).isEqualTo(program.exitCode);
    assertThat(recorded).isEqualTo(bare);
    long calls = wholeCalls(folder.resolve("program.twalk"));
    System.out.printf("%s, %s at level %s: %,d calls%n", jdk, program, level, calls);
    assertThat(calls).isPositive();
  }

  @Test
  void jackson_makesTheCallsThatTheCounterCounts() throws Exception {
    RealProgram program = RealProgram.JACKSON;
    String[] words = program.words(folder);
    prepared(Jdk.oldest(), program, "calls").run(words);
    new RecordedProgram(folder)
        .on(Jdk.oldest().java())
        .from(program.classPath())
        .within(300)
        .before(CountedProgram.option(folder, "com.fasterxml.jackson.;programs."))
        .bare(words);
    Map<String, Long> counted = CountedProgram.read(folder).entered();
    assertThat(counted).hasSizeGreaterThan(1000);
    Map<String, Long> made = Recorded.read(folder.resolve("program.twalk")).perMethod();
    assertThat(differences(counted, made)).isEmpty();
  }

  /**
   * The methods that were not called as often. Left out is what hangs on the time (the seed of
   * Jackson's tables of symbols) or on objects' hashes (comparisons, in maps keyed by classes).
   */
  private static List<String> differences(Map<String, Long> counted, Map<String, Long> made) {
    Set<String> methods = new TreeSet<>(counted.keySet());
    methods.addAll(made.keySet());
    return methods.stream()
        .filter(method -> !method.startsWith("com.fasterxml.jackson.core.sym."))
        .filter(method -> !method.matches(".*\\.(equals|matchesTyped|matchesUntyped)\\(.*"))
        .filter(method -> !Objects.equals(counted.get(method), made.get(method)))
        .map(method -> method + " " + counted.get(method) + " " + made.get(method))
        .toList();
  }

  private Left bare(Jdk jdk, RealProgram program) {
    return left(program(jdk, program).bare(program.words(out())));
  }

  private RecordedProgram prepared(Jdk jdk, RealProgram program, String level) {
    return program(jdk, program).with("include=" + program.include + ",capture=" + level);
  }

  private RecordedProgram program(Jdk jdk, RealProgram program) {
    return new RecordedProgram(folder)
        .on(jdk.java())
        .from(program.classPath())
        .in(program.workingFolder())
        .within(RealProgram.whole() ? 1800 : 300)
        .after("-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal");
  }

  private Path out() {
    try {
      return Files.createDirectories(folder.resolve("out"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Left left(RecordedProgram.Ended ended) {
    return new Left(ended.exitCode(), timeless(ended.output()), timeless(ended.errors()), files());
  }

  private static String timeless(String text) {
    return text.replaceAll("after \\d+ ms", "after some ms")
        .replaceAll("(?m)^\\w+ \\d+, \\d+ [\\d:]+ [AP]M", "now");
  }

  /** The files written, by the hash of what they hold. */
  private Map<String, Integer> files() {
    try (Stream<Path> all = Files.walk(out())) {
      Map<String, Integer> found = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(out().relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How many calls there are, where the accounts say the same as the events. */
  private static long wholeCalls(Path recording) {
    long calls = 0;
    try (RecordingReader reader = RecordingReader.open(recording)) {
      assertThat(reader.header().closed()).isTrue();
      assertThat(reader.notInstrumented()).isEmpty();
      for (ThreadAccount account : reader.accounts()) {
        assertThat(counts(reader.events(account.threadId())))
            .as("entered, returned, threw of thread %d", account.threadId())
            .containsExactly(account.entered(), account.returned(), account.threw());
        assertThat(account.dropped()).isZero();
        calls += account.entered();
      }
    }
    return calls;
  }

  private static long[] counts(EventCursor events) {
    long[] counts = new long[3];
    while (events.next()) {
      EventKind kind = events.event().kind();
      if (kind == EventKind.ENTER) {
        counts[0]++;
      } else if (kind == EventKind.RETURN) {
        counts[1]++;
      } else if (kind == EventKind.THROW) {
        counts[2]++;
      }
    }
    return counts;
  }
}
