package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

  @TempDir Path folder;

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
                + "out, overwrite, include, exclude, rules, capture, open, clock, memory, label,"
                + " strict");
  }

  @Test
  void unknownLevel_isNamedAndTheDefaultHolds() {
    Options options = Options.parse("capture=all");
    assertThat(options.complaints())
        .containsExactly(
            "unknown value 'all' of capture; expected one of: calls, values, state, lines");
    assertThat(options.capture()).isEqualTo("values");
  }

  @Test
  void defaults_areACoarseClockAThousandOpenedCallsAnd32Megabytes() {
    Options options = Options.parse("");
    assertThat(options.clock()).isEqualTo("coarse");
    assertThat(options.open()).isEqualTo(1000);
    assertThat(options.memory()).isEqualTo(32);
  }

  @Test
  void clockOpenAndMemory_areRead() {
    Options options = Options.parse("clock=exact,open=all,memory=8");
    assertThat(options.complaints()).isEmpty();
    assertThat(options.clock()).isEqualTo("exact");
    assertThat(options.open()).isEqualTo(Integer.MAX_VALUE);
    assertThat(options.memory()).isEqualTo(8);
  }

  @Test
  void valuesThatAreNone_areNamedAndTheDefaultsHold() {
    Options options = Options.parse("clock=sun,open=many,memory=1,strict=perhaps,out=");
    assertThat(options.complaints())
        .containsExactly(
            "unknown value 'sun' of clock; expected one of: coarse, exact",
            "unknown value 'many' of open; expected a number from 0 to 2147483647, or all",
            "unknown value '1' of memory; expected a number of megabytes from 4",
            "unknown value 'perhaps' of strict; expected one of: true, false",
            "unknown value '' of out; expected a path");
    assertThat(options.open()).isEqualTo(1000);
    assertThat(options.strict()).isFalse();
    assertThat(options.out()).isNull();
  }

  @Test
  void patterns_mayStandInAFile() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "# ours\na.**\n\n  b.C\n");
    assertThat(Options.parse("include=x.Y:@" + list + ",exclude=a.b.").includes())
        .containsExactly("x.Y", "a.**", "b.C");
  }

  @Test
  void optionsInAFile_areALineEachAndMayHoldCommas() throws IOException {
    Path file = Files.writeString(folder.resolve("o"), "out=a,strict\ninclude=a.\ninclude=b.\n");
    Options options = Options.parse("@" + file);
    assertThat(options.complaints()).isEmpty();
    assertThat(options.out()).isEqualTo("a,strict");
    assertThat(options.strict()).isFalse();
    assertThat(options.includes()).containsExactly("a.", "b.");
  }

  @Test
  void listThatCannotBeRead_isNamed() {
    assertThat(Options.parse("include=@" + folder.resolve("none")).complaints())
        .singleElement()
        .asString()
        .startsWith("no file '" + folder.resolve("none") + "' that can be read; expected a file");
  }
}
