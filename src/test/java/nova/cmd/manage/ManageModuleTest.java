package nova.cmd.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of nova-manage: what it finds, prints and answers to its caller. */
class ManageModuleTest {
  private static final String RULE =
      "---  ----------  ------  ----------  ---------------  -----  ----------\n";
  private static final String HEAD =
      " Id  Name        Type    Username    Hostname         Port   VHost     \n" + RULE;
  private static final String FAILED = "Command failed, please check log for more info\n";

  @TempDir private Path folder;
  private Path conf;

  @BeforeEach
  void writeConfiguration() throws IOException {
    conf = folder.resolve("nova.conf");
    Files.writeString(conf, "[DEFAULT]\nstate_path = " + folder + "\n[cells]\nname = api\n");
  }

  private NovaManage run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--config-file", conf.toString()));
    all.addAll(List.of(arguments));
    return NovaManage.of(all.toArray(String[]::new));
  }

  private NovaManage create(String name, String type, String... more) {
    List<String> all = new ArrayList<>(List.of("cell", "create", "--name", name));
    all.addAll(List.of("--cell_type", type, "--woffset", "0.0", "--wscale", "1.0"));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  @Test
  void cells_stayInTheDatabaseBetweenCommands() {
    NovaManage first =
        create("child1", "child", "--hostname", "mq", "--port", "5672", "--username", "guest");
    assertThat(first).isEqualTo(new NovaManage(0, "", ""));
    create("top", "api", "--broker_hosts", "[::1]:1,b:2", "--virtual_host", "/");
    assertThat(folder.resolve("nova.sqlite.mv.db")).exists();

    assertThat(run("cell", "list"))
        .isEqualTo(
            new NovaManage(
                0,
                HEAD
                    + "  1  child1      child   guest       mq               5672             \n"
                    + "  2  top         parent  None        ::1              1      /         \n"
                    + RULE,
                ""));
    assertThat(run("cell", "delete", "--cell_name", "child1").exit()).isZero();
    assertThat(run("cell", "list").out()).doesNotContain("child1").contains("top");
  }

  @Test
  void nameThatIsNotThere_isDeletedWithoutAWord_andItsNameIsFreeAgain() {
    assertThat(run("cell", "delete", "--cell_name", "nobody")).isEqualTo(new NovaManage(0, "", ""));
    create("child1", "child", "--hostname", "mq", "--port", "1");
    run("cell", "delete", "child1");
    assertThat(create("child1", "child", "--hostname", "mq", "--port", "1").exit()).isZero();
  }

  @Test
  void secondCellOfOneName_isRefused() {
    create("child1", "child", "--hostname", "mq", "--port", "1");
    assertThat(create("child1", "parent", "--hostname", "mq", "--port", "1"))
        .isEqualTo(
            new NovaManage(1, FAILED, "CellExists: Cell with name child1 already exists.\n"));
  }

  @Test
  void typeThatIsNone_isToldAndAnswersTwo() {
    assertThat(create("x", "leaf"))
        .isEqualTo(
            new NovaManage(
                2, "Error: cell type must be 'parent'/'api' or 'child'/'compute'\n", ""));
  }

  @Test
  void argumentsMayStandWithoutTheirNames_andOptionsMayBeCutShort() {
    NovaManage ran =
        run(
            "cell",
            "create",
            "c",
            "parent",
            "--host",
            "mq",
            "--port=1",
            "--woff",
            "-1",
            "--wscale",
            "2");
    assertThat(ran).isEqualTo(new NovaManage(0, "", ""));
    assertThat(run("cell", "list").out()).contains("  1  c           parent  None        mq ");
  }

  @Test
  void missingArgument_isNamedAfterTheHelp() {
    NovaManage create = run("cell", "create");
    assertThat(create.exit()).isEqualTo(1);
    assertThat(create.out())
        .startsWith("None\nusage: nova-manage [-h] [--config-file PATH]")
        .endsWith("Missing arguments: name\n");
    assertThat(run("cell", "delete").out()).endsWith("Missing arguments: cell_name\n");
  }

  @Test
  void argumentGivenTwice_orTooMany_failsTheCommand() {
    assertThat(run("cell", "delete", "a", "--cell_name", "b"))
        .isEqualTo(
            new NovaManage(
                1,
                FAILED,
                "TypeError: delete() got multiple values for keyword argument 'cell_name'\n"));
    assertThat(run("cell", "list", "surplus").err()).startsWith("TypeError: list() takes ");
  }

  @Test
  void portThatIsLeftOut_orNoNumber_failsTheCommand() {
    assertThat(create("x", "child"))
        .isEqualTo(
            new NovaManage(
                1,
                FAILED,
                "TypeError: int() argument must be a string or a number, not 'NoneType'\n"));
    assertThat(create("x", "child", "--port", "ab").err())
        .isEqualTo("ValueError: Invalid port value: ab. Should be an integer\n");
  }

  @Test
  void wrongUsage_isToldWithTheUsage() {
    String usage =
        "usage: nova-manage cell [-h] {create,delete,list} ...\nnova-manage cell: error: ";
    assertThat(run("cell")).isEqualTo(new NovaManage(2, "", usage + "too few arguments\n"));
    assertThat(run("cell", "frob"))
        .isEqualTo(
            new NovaManage(
                2,
                "",
                usage
                    + "argument action: invalid choice: 'frob' (choose from 'create', 'delete',"
                    + " 'list')\n"));
    assertThat(run("db", "sync").err())
        .contains("nova-manage: error: argument category: invalid choice: 'db'");
    assertThat(run("cell", "list", "--all").err())
        .endsWith("nova-manage: error: unrecognized arguments: --all\n");
    assertThat(run("cell", "create", "--name").err())
        .endsWith("nova-manage cell create: error: argument --name: expected one argument\n");
    assertThat(run("cell", "create", "--w", "1").err())
        .endsWith("error: ambiguous option: --w could match --woffset, --wscale\n");
    assertThat(run().err()).endsWith("nova-manage: error: too few arguments\n");
  }

  @Test
  void help_namesEveryOption() {
    NovaManage help = run("cell", "create", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("usage: nova-manage cell create [-h] [--name <name>]")
        .contains("--cell_type <parent|api|child|compute>", "--username <username>")
        .contains("--password <password>", "--broker_hosts <broker_hosts>", "--hostname <hostname>")
        .contains("--port <number>", "--virtual_host <virtual_host>")
        .contains("--woffset <float>", "--wscale <float>");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 79);
  }

  @Test
  void categoriesAndActions_areListedForAShell() {
    assertThat(run("bash-completion").out()).isEqualTo("cell\n");
    assertThat(run("bash-completion", "cell").out()).isEqualTo("create delete list\n");
    assertThat(run("version").out()).isEqualTo("12.0.6\n");
  }

  @Test
  void missingConfiguration_failsWhereTheOriginalDoes() {
    assertThat(NovaManage.of("--config-file", "no/such.conf", "cell", "list"))
        .isEqualTo(
            new NovaManage(
                1, "", "OSError: [Errno 2] No such file or directory: 'no/such.conf'\n"));
  }

  @Test
  void malformedConfiguration_isToldWithItsLine() throws IOException {
    Files.writeString(conf, "[DEFAULT]\nnonsense\n");
    NovaManage ran = run("cell", "list");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "ConfigFileParseError: Failed to parse %1$s: at %1$s:2, No ':' or '=' found in assignment:"
                    .formatted(conf)
                + " 'nonsense'\n");
  }

  @Test
  void databaseThatCannotBeOpened_isOneLine() throws IOException {
    refused("mysql://nova:hush@db/nova", "expected [database]connection to begin with");
    refused("sqlite:///" + folder + "/none/x.sqlite", "expected a folder, found none at");
    refused("jdbc:h2:tcp://localhost:1/x", "");
    Files.writeString(folder.resolve("odd.mv.db"), "this is no database");
    refused("sqlite:///" + folder + "/odd", "");
    refused("", "something without a scheme");
  }

  private void refused(String connection, String reason) throws IOException {
    Files.writeString(conf, "[database]\nconnection = " + connection + "\n");
    NovaManage ran = run("cell", "list");
    assertThat(ran.exit()).as(connection).isEqualTo(1);
    assertThat(ran.out()).isEqualTo(FAILED);
    assertThat(ran.err())
        .startsWith("DBError: ")
        .contains(reason)
        .doesNotContain("hush")
        .containsOnlyOnce("\n");
  }

  @Test
  void databaseUrl_mayBeOfSqliteOrH2() throws IOException {
    for (String connection :
        List.of(
            "sqlite:///" + folder + "/a.sqlite?timeout=3",
            "jdbc:h2:file:" + folder.resolve("b"),
            "sqlite://")) {
      Files.writeString(conf, "[database]\nconnection = " + connection + "\n");
      assertThat(create("c", "child", "--hostname", "mq", "--port", "1").exit()).isZero();
      assertThat(run("cell", "list").out().contains("child"))
          .isEqualTo(!connection.equals("sqlite://"));
    }
    assertThat(folder.toFile().list()).contains("a.sqlite.mv.db", "b.mv.db");
  }
}
