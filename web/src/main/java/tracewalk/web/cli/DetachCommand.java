package tracewalk.web.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.record.RunningJvm;
import tracewalk.web.run.Home;

/** Ends the recording of a JVM, which goes on. */
@Command(
    name = "detach",
    description = {
      "Ends a recording that 'tracewalk attach' began: the program's classes become what they were,",
      "the recording is complete, the program goes on."
    })
final class DetachCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PID", description = "The process number of the JVM.")
  private long pid;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  DetachCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    new RunningJvm(pid, Home.find().agentJar())
        .detach()
        .forEach(line -> err.println("tracewalk: " + line));
    err.flush();
    return 0;
  }
}
