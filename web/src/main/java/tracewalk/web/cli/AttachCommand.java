package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.record.RunningJvm;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Begins to record a JVM that runs. */
@Command(
    name = "attach",
    description = {
      "Records a JVM that runs already, until 'tracewalk detach PID' or its end. Calls that are",
      "open by then are not seen; what they call is. Without PID: lists the JVMs there are.",
      "JDK 21 and newer make the program print a warning about agents that are loaded so."
    })
final class AttachCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NewRecording recording;
  @Mixin private AgentChoices choices;

  @Parameters(paramLabel = "PID", arity = "0..1", description = "The process number of the JVM.")
  private @Nullable Long pid;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  AttachCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (pid == null) {
      RunningJvm.list().forEach(out::println);
    } else {
      out.println(attach(pid));
    }
    out.flush();
    return 0;
  }

  private Path attach(long process) {
    List<String> options = choices.options();
    Path file = recording.file("process-" + process).toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new InputException("expected a folder that can be written, found " + folder);
    }
    new RunningJvm(process, Home.find().agentJar()).attach(file, options);
    return file;
  }
}
