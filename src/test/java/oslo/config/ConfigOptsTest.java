package oslo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of {@code nova.conf} means, and what it may not hold. */
class ConfigOptsTest {
  private final Options options =
      new Options()
          .register(
              List.of(
                  Opt.string("host", "localhost"),
                  Opt.string("greeting", "from $host"),
                  Opt.multi("DEFAULT", "dhcp", List.of()),
                  Opt.integer("cells", "call_timeout", 60).atLeast(1),
                  Opt.decimal("cells", "reserve_percent", 10.0),
                  Opt.bool("cells", "enable", false),
                  Opt.str("cells", "cell_type", "compute").oneOf("api", "compute"),
                  Opt.str("cells", "name", "nova"),
                  Opt.list("cells", "capabilities", List.of("os=linux")),
                  Opt.str("cells", "itself", "$itself"),
                  Opt.str("database", "connection", null)
                      .hidden()
                      .formerly("DEFAULT", "sql_connection")));

  @TempDir private Path folder;

  private ConfigOpts conf(String text) {
    return new ConfigOpts(options, "nova.conf", text);
  }

  @Test
  void option_fallsBackOnItsDefault() {
    assertThat(conf("").get("cells", "call_timeout")).isEqualTo(60);
    assertThat(conf("").get("cells", "capabilities")).isEqualTo(List.of("os=linux"));
  }

  @Test
  void values_haveTheTypeOfTheirOption() {
    ConfigOpts conf =
        conf("[cells]\ncall_timeout = 7\nreserve_percent: 2.5\nenable = Yes\nname = 'api'\n");
    assertThat(conf.get("cells", "call_timeout")).isEqualTo(7);
    assertThat(conf.get("cells", "reserve_percent")).isEqualTo(2.5);
    assertThat(conf.get("cells", "enable")).isEqualTo(true);
    assertThat(conf.get("cells", "name")).isEqualTo("api");
  }

  @Test
  void comments_areSkipped() {
    ConfigOpts conf = conf("# first\n[cells]\n; second\nname = api\n");
    assertThat(conf.get("cells", "name")).isEqualTo("api");
  }

  @Test
  void list_goesOnOverIndentedLines() {
    ConfigOpts conf = conf("[cells]\ncapabilities = hypervisor=kvm;xen,\n    os=linux\n");
    assertThat(conf.get("cells", "capabilities"))
        .isEqualTo(List.of("hypervisor=kvm;xen", "os=linux"));
  }

  @Test
  void laterLine_replacesAnEarlierOne_andAMultiOptionKeepsBoth() {
    ConfigOpts conf = conf("[DEFAULT]\nhost = a\nhost = b\ndhcp = x\ndhcp = y\n");
    assertThat(conf.get("DEFAULT", "host")).isEqualTo("b");
    assertThat(conf.get("DEFAULT", "dhcp")).isEqualTo(List.of("x", "y"));
  }

  @Test
  void dollar_standsForAnotherOption() {
    ConfigOpts conf = conf("[DEFAULT]\nhost = h1\n[cells]\nname = $host-${host}-$$x\n");
    assertThat(conf.get("cells", "name")).isEqualTo("h1-h1-$x");
    assertThat(conf.get("DEFAULT", "greeting")).isEqualTo("from h1");
  }

  @Test
  void dollar_namesAnOptionOfAnotherGroup() {
    ConfigOpts conf = conf("[DEFAULT]\nhost = ${cells.name}!\n[cells]\nname = api\n");
    assertThat(conf.get("DEFAULT", "host")).isEqualTo("api!");
  }

  @Test
  void wrongValue_namesOptionAndFile() {
    assertThatThrownBy(conf("[cells]\ncall_timeout = soon\n")::check)
        .isInstanceOf(ConfigFileValueError.class)
        .hasMessage(
            "Value for option call_timeout is not valid: invalid literal for int() with base 10:"
                + " 'soon' (found 'soon' in group [cells], nova.conf:2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          call_timeout    | 0               | Should be greater than or equal to 1
          call_timeout    | 1.5             | invalid literal for int() with base 10: '1.5'
          call_timeout    | 99999999999     | expected a number of 32 bits
          reserve_percent | much            | could not convert string to float: much
          reserve_percent | 5d              | could not convert string to float: 5d
          enable          | maybe           | Unexpected boolean value 'maybe'
          cell_type       | leaf            | Valid values are [api, compute], but found 'leaf'
          name            | $nobody         | no such option: nobody
          name            | ${nowhere.host} | no such group: nowhere
          name            | $cells          | substituting group cells not supported
          """)
  void wrongValue_isToldWithItsReasonAndPlace(String option, String value, String reason) {
    assertThatThrownBy(conf("[cells]\n\n" + option + " = " + value + "\n")::check)
        .isInstanceOf(ConfigFileValueError.class)
        .hasMessageContaining("Value for option " + option + " is not valid: ")
        .hasMessageContaining(reason)
        .hasMessageContaining("in group [cells], nova.conf:3");
  }

  @Test
  void secretValue_isNotShownInAnError() {
    assertThatThrownBy(conf("[database]\nconnection = mysql://u:hush@$x/\n")::check)
        .hasMessageContaining("no such option: x")
        .hasMessageNotContaining("hush");
  }

  @Test
  void optionInItsOwnValue_isAnError_notALoop() {
    assertThatThrownBy(() -> conf("").get("cells", "itself"))
        .isInstanceOf(TemplateSubstitutionError.class)
        .hasMessageContaining("$itself stands in its own value");
  }

  @Test
  void olderName_isReadUntilTheNewOneIsGiven() {
    ConfigOpts old = conf("[DEFAULT]\nsql_connection = sqlite://\n");
    assertThat(old.get("database", "connection")).isEqualTo("sqlite://");
    ConfigOpts both = conf("[DEFAULT]\nsql_connection = old\n[database]\nconnection = new\n");
    assertThat(both.get("database", "connection")).isEqualTo("new");
  }

  @Test
  void nameOfAGroup_isReadWithoutItsCase_exceptTheFirst() {
    assertThat(conf("[Cells]\nname = api\n").get("cells", "name")).isEqualTo("api");
    assertThat(conf("[default]\nhost = h\n").get("DEFAULT", "host")).isEqualTo("localhost");
  }

  @Test
  void quotes_areTakenAwayInPairs_andFromTheFirstLineOnly() {
    ConfigOpts conf = conf("[cells]\nname = \"a b\"\ncapabilities = 'x',\n  'y'\n");
    assertThat(conf.get("cells", "name")).isEqualTo("a b");
    assertThat(conf.get("cells", "capabilities")).isEqualTo(List.of("'x'", "'y'"));
    assertThat(conf("[cells]\nname = 'a\"\n").get("cells", "name")).isEqualTo("'a\"");
    assertThat(conf("[cells]\nname = \"\n").get("cells", "name")).isEqualTo("");
  }

  @Test
  void comment_endsAValue_andStandsOnALineOfItsOwn() {
    assertThatThrownBy(() -> conf("[cells]\nname = a\n# b\n  c\n"))
        .hasMessageContaining("Unexpected continuation line");
    assertThat(conf("[cells]\nname = a # b\n").get("cells", "name")).isEqualTo("a # b");
  }

  @Test
  void backslashBeforeADollar_keepsIt_andAnOddDollarStays() {
    assertThat(conf("[cells]\nname = a\\$host$1$\n").get("cells", "name")).isEqualTo("a$host$1$");
  }

  @Test
  void emptyItemsOfAList_stay_andAnEmptyTextHasNone() {
    assertThat(conf("[cells]\ncapabilities = a,,b,\n").get("cells", "capabilities"))
        .isEqualTo(List.of("a", "", "b", ""));
    assertThat(conf("[cells]\ncapabilities =\n").get("cells", "capabilities")).isEqualTo(List.of());
    assertThat(conf("[cells]\ncall_timeout =\n").get("cells", "call_timeout")).isNull();
  }

  @Test
  void laterFile_winsOverAnEarlierOne_andAMultiOptionTakesAll() throws IOException {
    Path first = Files.writeString(folder.resolve("a.conf"), "[DEFAULT]\nhost=a\ndhcp=1\n");
    Files.writeString(folder.resolve("b.conf"), "[DEFAULT]\nhost=b\ndhcp=2\n");
    assertThat(new ConfigOpts(options, new ConfigFiles().addFolder(folder)).get("DEFAULT", "host"))
        .isEqualTo("b");
    ConfigOpts twice = new ConfigOpts(options, new ConfigFiles().addFolder(folder).add(first));
    assertThat(twice.get("DEFAULT", "host")).isEqualTo("a");
    assertThat(twice.get("DEFAULT", "dhcp")).isEqualTo(List.of("1", "2", "1"));
  }

  @Test
  void file_isFoundBesideTheConfiguration() throws IOException {
    Path conf = Files.writeString(folder.resolve("nova.conf"), "");
    Path cells = Files.writeString(folder.resolve("cells.json"), "{}");
    ConfigOpts read = ConfigOpts.read(options, conf);
    assertThat(read.findFile("cells.json")).isEqualTo(cells.toString());
    assertThat(read.findFile(cells.toString())).isEqualTo(cells.toString());
    assertThat(read.findFile("no-such-file-anywhere.json")).isNull();
  }

  @Test
  void optionThatNobodyDefined_isKnownWithItsPlace() {
    assertThat(conf("[cells]\n\nnmae = x\n").unknown())
        .containsExactly(entry("[cells]nmae", "nova.conf:3"));
  }

  @Test
  void unknownOption_isNoSuchOption() {
    ConfigOpts conf = conf("[cells]\nnonsense = 1\n");
    conf.check();
    assertThatThrownBy(() -> conf.get("cells", "nonsense")).isInstanceOf(NoSuchOptError.class);
  }

  @Test
  void malformedLine_isToldWithItsNumber() {
    assertThatThrownBy(() -> conf("[cells]\nname\n"))
        .isInstanceOf(ConfigFileParseError.class)
        .hasMessageContaining("nova.conf:2")
        .hasMessageContaining("No ':' or '='");
    assertThatThrownBy(() -> conf("name = x\n")).hasMessageContaining("Section must be started");
    assertThatThrownBy(() -> conf("[cells\n")).hasMessageContaining("must end with ]");
    assertThatThrownBy(() -> conf("[cells]\n\n  x\n")).hasMessageContaining("continuation");
  }

  @Test
  void override_winsUntilItIsCleared() {
    ConfigOpts conf = conf("[cells]\nname = api\n");
    conf.setOverride("cells", "name", "other");
    assertThat(conf.get("cells", "name")).isEqualTo("other");
    conf.clearOverride("cells", "name");
    assertThat(conf.get("cells", "name")).isEqualTo("api");
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> ConfigOpts.read(options, Path.of("no", "such.conf")))
        .isInstanceOf(ConfigFilesNotFoundError.class)
        .hasMessageContaining("such.conf");
  }
}
