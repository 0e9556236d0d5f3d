package oslo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                  Opt.list("cells", "capabilities", List.of("os=linux"))));

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
        .hasMessageContaining("call_timeout")
        .hasMessageContaining("nova.conf");
  }

  @Test
  void valueBelowItsBound_isRefused() {
    assertThatThrownBy(conf("[cells]\ncall_timeout = 0\n")::check)
        .hasMessageContaining("greater than or equal to 1");
  }

  @Test
  void valueOutsideItsChoices_isRefused() {
    assertThatThrownBy(conf("[cells]\ncell_type = leaf\n")::check)
        .hasMessageContaining("api, compute")
        .hasMessageContaining("'leaf'");
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
    assertThatThrownBy(() -> conf("name = x\n")).hasMessageContaining("No section header");
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
