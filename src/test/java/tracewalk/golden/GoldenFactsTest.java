package tracewalk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.trace.align.Alignment;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.align.Count;
import tracewalk.trace.align.Likeness;
import tracewalk.trace.golden.GoldenFolder;
import tracewalk.web.run.Home;

/** The facts themselves: each file says how much it holds and which recording it was taken from. */
class GoldenFactsTest {
  private static final GoldenFolder GOLDEN =
      GoldenFolder.of(Home.find().golden(), Home.find().golden());
  private static final Pattern HEAD = Pattern.compile("# (\\S+): (\\d+) calls, (\\d+) messages");

  static List<String> scenarios() {
    return GOLDEN.scenarios();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void head_saysHowMuchThereIsAndWhereItIsFrom(String id) throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN.path().resolve(id + ".txt"));
    Matcher head = HEAD.matcher(lines.get(0));

    assertThat(head.matches()).isTrue();
    assertThat(head.group(1)).isEqualTo(id);
    assertThat(lines.get(1)).matches("# (given|recorded again by the project): .+");
    List<Branch> forest = GOLDEN.golden(id).forest();
    assertThat(count(Kind.CALL, forest)).isEqualTo(Integer.parseInt(head.group(2)));
    assertThat(count(Kind.MESSAGE, forest)).isEqualTo(Integer.parseInt(head.group(3)));
  }

  private static int count(Kind kind, List<Branch> forest) {
    return Count.of(kind, Alignment.of(forest, List.of(), new Likeness())).left();
  }
}
