package tracewalk.trace.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlobTest {
  private static boolean fits(String glob, String className, String method) {
    return Glob.of(glob).fits(className, method);
  }

  @Test
  void aClass_isNamedWholeOrAlone_withItsNestedClasses() {
    assertThat(fits("a.b.C", "a.b.C", "m")).isTrue();
    assertThat(fits("a.b.C", "a.b.C$In$1", "m")).isTrue();
    assertThat(fits("C", "a.b.C", "m")).isTrue();
    assertThat(fits("C", "a.b.BC", "m")).isFalse();
    assertThat(fits("a.b.C", "a.b.CD", "m")).isFalse();
  }

  @Test
  void stars_passOverDotsOrNot() {
    assertThat(fits("a.*", "a.C", "m")).isTrue();
    assertThat(fits("a.*", "a.b.c.D", "m")).isFalse();
    assertThat(fits("a.**", "a.b.C", "m")).isTrue();
    assertThat(fits("a.", "a.b.C", "m")).isTrue();
    assertThat(fits("*Test", "a.b.MyTest", "m")).isTrue();
    assertThat(fits("**.get*", "a.b.C", "getName")).isTrue();
    assertThat(fits("a.b.C.get", "a.b.C", "set")).isFalse();
  }

  @Test
  void anyPattern_fitsWhatItsRegularExpressionMatches() {
    Random random = new Random(7);
    for (int turn = 0; turn < 20_000; turn++) {
      String glob = "a." + text(random, "ab.*");
      String name = "a." + text(random, "ab.$");
      String regex =
          (glob.endsWith(".") ? glob + "**" : glob)
              .replace(".", "\\.")
              .replace("**", "\u0000")
              .replace("*", "[^.]*")
              .replace("\u0000", ".*");
      boolean matches =
          Pattern.matches(regex + "(\\$.*)?", name)
              || Pattern.matches(regex + "(\\$.*)?", name + ".m");
      assertThat(fits(glob, name, "m")).as("%s of %s", glob, name).isEqualTo(matches);
    }
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int at = random.nextInt(8); at >= 0; at--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
