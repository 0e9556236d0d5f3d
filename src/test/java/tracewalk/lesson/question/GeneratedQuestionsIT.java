package tracewalk.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.Words;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;
import tracewalk.trace.Recording;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;

/** Ten thousand questions about four runs, each judged a second time by the listings alone. */
class GeneratedQuestionsIT {
  private static final Home HOME = Home.find();
  private static final long SEED = 20261123;
  private static final int OF_EACH = 2400;
  private static final int OF_A_PAIR = 400;
  private static final List<String> SCENARIOS =
      List.of("a_create_one_child", "c_create_three_in_tree", "d1_weights_ram", "d3_mute_child");

  @TempDir private static Path folder;

  private static final Map<String, Recording> RECORDINGS = new HashMap<>();
  private static final Map<String, ListedRun> LISTED = new HashMap<>();

  @BeforeAll
  static void record() throws IOException {
    System.out.println("questions of the seed " + SEED);
    for (String scenario : SCENARIOS) {
      Path file = folder.resolve(scenario + ".twalk");
      ScenarioRun.of(HOME, scenario).record(file);
      RECORDINGS.put(scenario, Recording.open(file));
      LISTED.put(scenario, ListedRun.of(RECORDINGS.get(scenario)));
    }
  }

  @AfterAll
  static void close() {
    RECORDINGS.values().forEach(Recording::close);
  }

  @Test
  void everyQuestion_hasExactlyOneRightAnswer_byTheListing() {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    int asked = 0;
    for (String scenario : SCENARIOS) {
      Questions questions = new Questions(new RecordedMaterial(RECORDINGS.get(scenario)));
      asked += judged(questions::ask, OF_EACH, new SecondOpinion(LISTED.get(scenario)), kinds);
    }
    SecondOpinion ofBoth =
        new SecondOpinion(LISTED.get("d1_weights_ram"), LISTED.get("d3_mute_child"));
    asked += judged(pair("d1_weights_ram", "d3_mute_child")::ask, OF_A_PAIR, ofBoth, kinds);
    System.out.println(kinds);
    assertThat(asked).isGreaterThanOrEqualTo(10_000);
    Set<Kind> generated = EnumSet.complementOf(EnumSet.of(Kind.WRITTEN));
    assertThat(kinds).containsOnlyKeys(generated.toArray(Kind[]::new));
    assertThat(kinds.values()).allMatch(times -> times >= 200);
  }

  private static int judged(
      LongFunction<Question> ask, int count, SecondOpinion opinion, Map<Kind, Integer> kinds) {
    for (int one = 0; one < count; one++) {
      long seed = SEED + one;
      Question question = ask.apply(seed);
      assertThat(question).as("seed %d", seed).isNotNull();
      assertThat(opinion.right(question))
          .as("seed %d: %s", seed, question)
          .containsExactly(question.right());
      assertThat(opinion.mustSay(question)).allMatch(question.text().en()::contains);
      assertThat(question.text().zh()).contains("？");
      assertThat(question.choices().stream().map(choice -> choice.text().zh()))
          .doesNotHaveDuplicates()
          .hasSizeBetween(2, 4);
      if (one < Integer.getInteger("tracewalk.samples", 0)) {
        System.out.println(question);
      }
      kinds.merge(question.kind(), 1, Integer::sum);
    }
    return count;
  }

  @Test
  void aSeed_givesTheSameQuestionAgain() {
    Recording recording = RECORDINGS.get("a_create_one_child");
    List<Question> once = some(new Questions(new RecordedMaterial(recording)));
    List<Question> again = some(new Questions(new RecordedMaterial(recording)));
    assertThat(again).isEqualTo(once);
    assertThat(once).doesNotHaveDuplicates();
    PairQuestions pair = pair("d1_weights_ram", "d3_mute_child");
    assertThat(pair.ask(1)).isEqualTo(pair("d1_weights_ram", "d3_mute_child").ask(1));
  }

  private static List<Question> some(Questions questions) {
    List<Question> some = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      some.add(questions.ask(seed));
    }
    return some;
  }

  @Test
  void aRangeOfSteps_isKeptTo() {
    Questions questions =
        new Questions(new RecordedMaterial(RECORDINGS.get("c_create_three_in_tree")));
    for (long seed = 0; seed < 100; seed++) {
      Question question = questions.ask(seed, 2000, 2400);
      assertThat(question).isNotNull();
      assertThat(question.step()).isLessThanOrEqualTo(2400 + 64);
    }
    assertThat(questions.ask(1, 10, 9)).isNull();
  }

  @Test
  void settingsThatDiffer_areNamed() {
    assertThat(settings("d1_weights_ram", "d3_mute_child"))
        .containsExactly(
            "setup.set.child.in: api",
            "setup.set.child.child: big",
            "setup.set.child.last_seen_age: 301");
    assertThat(settings("d1_weights_ram", "d1_weights_ram")).isEmpty();
    assertThat(pair("d1_weights_ram", "d3_mute_child").ask(3).text().en())
        .startsWith("The run “d1_weights_ram” is made again, now with `setup.set.child");
  }

  private static PairQuestions pair(String one, String other) {
    return new PairQuestions(
        new RecordedMaterial(RECORDINGS.get(one)),
        new Words(one, one),
        new RecordedMaterial(RECORDINGS.get(other)),
        new Words(other, other),
        settings(one, other));
  }

  private static List<String> settings(String one, String other) {
    return Settings.changed(scenario(one), scenario(other));
  }

  private static Yaml.Mapping scenario(String id) {
    Path file = HOME.walkthroughs().resolve("nova-cells/scenarios").resolve(id + ".yaml");
    return YamlReader.mapping(String.join("\n", NoteText.lines(file)), file.toString(), 0);
  }
}
