package tracewalk.web.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code nova-manage} of the port in a JVM of its own; what it prints is passed on.
 *
 * @param arguments its command line
 * @param capture how much a recording keeps
 */
public record NovaManage(Home home, List<String> arguments, String capture) {
  private static final String MAIN = "nova.cmd.manage.Main";

  /** Runs it under the agent and answers its exit code; a command that failed is recorded too. */
  public int record(Path recording, PrintWriter out, PrintWriter err) {
    try (WholeFile file = new WholeFile(recording);
        PortRules rules = PortRules.of(home.novaJar())) {
      String options = AgentOptions.of(file.draft(), rules.file(), capture, "nova-manage");
      int exit = run("-javaagent:" + home.agentJar() + "=" + options, out, err);
      file.finish();
      return exit;
    }
  }

  /** Runs it and answers its exit code. */
  public int run(PrintWriter out, PrintWriter err) {
    return run(null, out, err);
  }

  private int run(@Nullable String agent, PrintWriter out, PrintWriter err) {
    try {
      Process process = new ProcessBuilder(command(agent)).start();
      Thread killer = new Thread(process::destroyForcibly, "end of nova-manage");
      Runtime.getRuntime().addShutdownHook(killer);
      try {
        return exit(process, out, err);
      } finally {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(killer);
      }
    } catch (IOException unstartable) {
      throw new InputException("expected a program that starts, found " + MAIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InputException("expected nova-manage to end, found it interrupted");
    }
  }

  private static int exit(Process process, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    process.getOutputStream().close();
    Thread errors = new Thread(() -> pass(process.errorReader(StandardCharsets.UTF_8), err));
    errors.start();
    pass(process.inputReader(StandardCharsets.UTF_8), out);
    errors.join();
    return process.waitFor();
  }

  private static void pass(BufferedReader from, PrintWriter to) {
    from.lines().forEach(to::println);
    to.flush();
  }

  private List<String> command(@Nullable String agent) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    if (agent != null) {
      command.add(agent);
    }
    command.addAll(List.of("-cp", home.novaClassPath(), MAIN));
    command.addAll(arguments);
    return command;
  }
}
