package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void options_areRead() {
    Options options = Options.parse("out=a.twalk,include=a.**:b.C;c.,capture=state,strict");
    assertThat(options.complaints()).isEmpty();
    assertThat(options.out()).isEqualTo("a.twalk");
    assertThat(options.includes()).containsExactly("a.**", "b.C", "c.");
    assertThat(options.capture()).isEqualTo("state");
    assertThat(options.strict()).isTrue();
  }

  @Test
  void comma_inAFileName_belongsToIt() {
    assertThat(Options.parse("out=one,two.twalk,label=x").out()).isEqualTo("one,two.twalk");
  }

  @Test
  void unknownOption_isNamedWithThoseThatAre() {
    assertThat(Options.parse("outptu=a").complaints())
        .containsExactly(
            "unknown agent option 'outptu'; expected one of: "
                + "out, overwrite, include, exclude, rules, capture, label, strict");
  }

  @Test
  void unknownLevel_isNamedAndTheDefaultHolds() {
    Options options = Options.parse("capture=all");
    assertThat(options.complaints())
        .containsExactly("unknown value 'all' of capture; expected one of: calls, values, state");
    assertThat(options.capture()).isEqualTo("values");
  }
}
