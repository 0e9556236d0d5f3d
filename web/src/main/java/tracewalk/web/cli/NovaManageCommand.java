package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.NovaManage;

/** Runs the port's {@code nova-manage} with its own arguments, output and exit codes. */
@Command(
    name = NovaManageCommand.NAME,
    description = {
      "Makes known, lists or forgets the neighbours of a cell, as nova-manage does.",
      "The cell's database is [database]connection of its nova.conf: sqlite:///FILE (kept as"
          + " FILE.mv.db), sqlite:// (in memory) or jdbc:h2:...; without one"
          + " $state_path/nova.sqlite. Its tables are made when there are none."
    },
    footer = {
      "",
      "For example: tracewalk nova-manage --config nova.conf cell create --name child1"
          + " --cell_type child --username guest --password guest --hostname mq-child1 --port 5672"
          + " --virtual_host child1 --woffset 1.0 --wscale 1.0",
      "Exit codes are nova-manage's: 0 fine, 1 the command failed, 2 wrong usage."
    })
final class NovaManageCommand implements Callable<Integer> {
  static final String NAME = "nova-manage";

  @Spec private CommandSpec spec;

  @Option(
      names = {"--config", "--config-file"},
      paramLabel = "FILE",
      description =
          "The cell's nova.conf. May be given several times; the last counts. Without it: nova.conf"
              + " in ~/.nova, ~, /etc/nova or /etc.")
  private List<Path> configs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Record the run into this file.")
  private @Nullable Path output;

  @Parameters(
      paramLabel = "ARGUMENT",
      description = "cell create|delete|list and its options; see 'nova-manage cell create -h'.")
  private List<String> arguments = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  NovaManageCommand() {}

  @Override
  public Integer call() {
    List<String> all = new ArrayList<>();
    for (Path config : configs) {
      if (!Files.isRegularFile(config)) {
        throw new InputException("expected a nova.conf, found no file " + config);
      }
      all.addAll(List.of("--config-file", config.toString()));
    }
    all.addAll(arguments);
    NovaManage manage = new NovaManage(Home.find(), all, "state");
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return output == null ? manage.run(out, err) : manage.record(output, out, err);
  }
}
