package tracewalk.web.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.web.run.InputException;

/**
 * How a command is given the agent: the {@code java} launcher takes it as an argument, which prints
 * nothing; any other command hands it to its JVMs by their environment, which each of them tells in
 * a line on standard error.
 *
 * @param before what the variable held
 * @param variable what it holds for the command, null if it stays
 */
record AgentLaunch(List<String> command, @Nullable String before, @Nullable String variable) {
  static final String VARIABLE = "JAVA_TOOL_OPTIONS";

  static AgentLaunch of(List<String> command, Path agentJar, Path options) {
    String argument = "-javaagent:" + agentJar + "=@" + options;
    @Nullable String before = System.getenv(VARIABLE);
    ProgramFile program = new ProgramFile(command.get(0));
    if (program.isJava()) {
      program.refuseOldJava();
      List<String> longer = new ArrayList<>(command);
      longer.add(1, argument);
      return new AgentLaunch(longer, before, null);
    }
    String added = quoted(argument);
    return new AgentLaunch(command, before, before == null ? added : before + " " + added);
  }

  /** The JVM splits the variable at blanks and knows both quotes, and nothing to escape them. */
  private static String quoted(String argument) {
    String quote = argument.contains("\"") ? "'" : "\"";
    if (argument.contains(quote) || argument.contains("\n")) {
      throw new InputException("expected a folder whose name has no quotes, found " + argument);
    }
    return argument.matches("\\S*") && !argument.contains("'") && quote.equals("\"")
        ? argument
        : quote + argument + quote;
  }

  void into(Map<String, String> environment) {
    if (variable != null) {
      environment.put(VARIABLE, variable);
    }
  }

  /** What each JVM says of the variable. */
  @Nullable String told() {
    return variable == null ? null : told(variable);
  }

  /** What each would have said without us. */
  String toldBefore() {
    return before == null ? "" : told(before);
  }

  private static String told(String value) {
    return "Picked up " + VARIABLE + ": " + value + "\n";
  }
}
