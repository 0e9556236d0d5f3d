package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Preparing a cell's database from the command line, each command in a JVM of its own. */
class NovaManageIT {
  @TempDir private Path folder;
  private Path conf;

  @BeforeEach
  void writeConfiguration() throws IOException {
    conf = folder.resolve("nova.conf");
    Files.writeString(
        conf,
        "[database]\nconnection = sqlite:///$state_path/cell.sqlite\n[DEFAULT]\nstate_path = "
            + folder
            + "\n");
  }

  private Ran manage(String... arguments) {
    List<String> all = new ArrayList<>(List.of("nova-manage", "--config", conf.toString()));
    all.addAll(List.of(arguments));
    return Ran.of(all.toArray(String[]::new));
  }

  private static String[] create(String name, String password) {
    String line =
        "cell create --name %s --cell_type child --username guest --hostname ::1 --port 5672"
            + " --virtual_host v --woffset 1.0 --wscale 1.0 --password";
    List<String> words = new ArrayList<>(List.of(line.formatted(name).split(" ")));
    words.add(password);
    return words.toArray(String[]::new);
  }

  @Test
  void cells_areMadeListedAndDeleted() {
    Ran created = manage(create("child1", "hush"));
    assertThat(created.exit()).as(created.err()).isZero();
    assertThat(created.out()).isEmpty();
    assertThat(created.err()).contains("found no tables in the database", "cell.sqlite");

    Ran listed = manage("cell", "list");
    assertThat(listed.err()).isEmpty();
    assertThat(listed.out().lines())
        .containsExactly(
            " Id  Name        Type    Username    Hostname         Port   VHost     ",
            "---  ----------  ------  ----------  ---------------  -----  ----------",
            "  1  child1      child   guest       ::1              5672   v         ",
            "---  ----------  ------  ----------  ---------------  -----  ----------");

    assertThat(manage("cell", "delete", "--cell_name", "child1").exit()).isZero();
    assertThat(manage("cell", "list").out()).doesNotContain("child1");
  }

  @Test
  void failure_hasTheOriginalsWordsAndExitCode() {
    manage(create("child1", "hush"));
    Ran again = manage(create("child1", "hush"));
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.out()).isEqualTo("Command failed, please check log for more info\n");
    assertThat(again.err()).isEqualTo("CellExists: Cell with name child1 already exists.\n");

    Ran type = manage("cell", "create", "--name", "x", "--cell_type", "leaf");
    assertThat(type.exit()).isEqualTo(2);
    assertThat(type.out())
        .isEqualTo("Error: cell type must be 'parent'/'api' or 'child'/'compute'\n");

    assertThat(manage("cell", "frob").exit()).isEqualTo(2);
    assertThat(manage("cell", "create").exit()).isEqualTo(1);
  }

  @Test
  void configurationThatIsNotThere_isOneLine() {
    Ran ran = Ran.of("nova-manage", "--config", folder.resolve("none").toString(), "cell", "list");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "tracewalk: expected a nova.conf, found no file " + folder.resolve("none") + "\n");
  }

  @Test
  void help_isTracewalksBeforeTheFirstWord_andNovasAfterIt() {
    assertThat(Ran.of("nova-manage", "--help").out())
        .contains("Usage: tracewalk nova-manage", "sqlite:///FILE", "--config");
    assertThat(manage("cell", "create", "--help").out())
        .startsWith("usage: nova-manage cell create [-h] [--name <name>]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2x", "p@sHUSH:w%rdHUSH", "sl/HUSHsh", "sp HUSHce", "%41HUSH#?"})
  void recording_holdsTheCommand_andNotThePassword(String password) throws IOException {
    Path recording = folder.resolve("create.twalk");
    List<String> words = new ArrayList<>(List.of("-o", recording.toString()));
    words.addAll(List.of(create("child1", password)));
    Ran ran = manage(words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();

    assertThat(Ran.of("calls", recording.toString(), "--ported").out())
        .contains(
            "nova.cmd.manage.CellCommands.create(\"child1\", \"child\", \"guest\", null, String")
        .contains("nova.db.sqlalchemy.api.ApiModule.cellCreate(");
    String all = new String(Files.readAllBytes(recording), StandardCharsets.ISO_8859_1);
    assertThat(all).contains("child1").doesNotContain(password, "HUSH");
    assertThat(Ran.of("info", recording.toString()).out())
        .contains("--password ***")
        .doesNotContain("HUSH");
  }

  @Test
  void recordingOfAList_doesNotHoldThePasswordOfTheDatabase() throws IOException {
    manage(create("child1", "hunter2x"));
    Path recording = folder.resolve("list.twalk");
    assertThat(manage("-o", recording.toString(), "cell", "list").exit()).isZero();
    assertThat(new String(Files.readAllBytes(recording), StandardCharsets.ISO_8859_1))
        .contains("guest")
        .doesNotContain("hunter2x");
  }
}
