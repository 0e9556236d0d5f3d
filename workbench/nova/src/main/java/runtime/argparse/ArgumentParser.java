package runtime.argparse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runtime.Console;

/**
 * Takes the options of a command, then either the name of a command below it with that one's
 * arguments, or plain words. Wrong usage is told with the usage, exit code 2.
 */
public final class ArgumentParser {
  private final String prog;
  private final String description;
  private final List<Argument> arguments = new ArrayList<>();
  private final Map<String, Object> defaults = new LinkedHashMap<>();
  private final Map<String, ArgumentParser> commands = new LinkedHashMap<>();
  private String commandDest;
  private String wordsDest;
  private String version;

  public ArgumentParser(String prog, String description) {
    this.prog = prog;
    this.description = description;
    arguments.add(
        new Argument(
            List.of("-h", "--help"), "help", null, "show this help and exit", Argument.Kind.HELP));
  }

  /** An option with a value. */
  public void value(List<String> flags, String dest, String metavar, String help) {
    arguments.add(new Argument(flags, dest, metavar, help, Argument.Kind.VALUE));
  }

  /** An option that may be given several times. */
  public void append(String flag, String dest, String metavar, String help) {
    arguments.add(new Argument(List.of(flag), dest, metavar, help, Argument.Kind.APPEND));
  }

  /** An option that is on or off, with its opposite. */
  public void truth(List<String> flags, String opposite, String dest, String help) {
    arguments.add(new Argument(flags, dest, null, help, Argument.Kind.TRUE));
    arguments.add(new Argument(List.of(opposite), dest, null, null, Argument.Kind.FALSE));
  }

  /** The option {@code --version}. */
  public void version(String text) {
    version = text;
    arguments.add(
        new Argument(
            List.of("--version"), "version", null, "show the version", Argument.Kind.VERSION));
  }

  /** What is kept under {@code dest} when this command was chosen. */
  public void setDefault(String dest, Object value) {
    defaults.put(dest, value);
  }

  /** A command below this one, its name to be kept under {@code dest}. */
  public ArgumentParser command(String dest, String name, String help) {
    commandDest = dest;
    ArgumentParser command = new ArgumentParser(prog + " " + name, help);
    commands.put(name, command);
    return command;
  }

  /** Plain words, any number of them; the usage does not show them. */
  public void words(String dest) {
    wordsDest = dest;
  }

  /** What was given, by dest; options that were not given are null. */
  public Map<String, Object> parse(@runtime.Secret List<String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> surplus = new ArrayList<>();
    read(given, values, surplus);
    if (!surplus.isEmpty()) {
      throw error("unrecognized arguments: " + String.join(" ", surplus));
    }
    return values;
  }

  private void read(
      @runtime.Secret List<String> given, Map<String, Object> values, List<String> surplus) {
    arguments.forEach(argument -> values.putIfAbsent(argument.dest(), null));
    values.putAll(defaults);
    new Reading(this, given, values, surplus).run();
  }

  Map<String, ArgumentParser> commands() {
    return commands;
  }

  String commandDest() {
    return commandDest;
  }

  String wordsDest() {
    return wordsDest;
  }

  List<Argument> arguments() {
    return arguments;
  }

  String prog() {
    return prog;
  }

  String description() {
    return description;
  }

  void choose(
      String name,
      @runtime.Secret List<String> given,
      Map<String, Object> values,
      List<String> surplus) {
    ArgumentParser chosen = commands.get(name);
    if (chosen == null) {
      List<String> choices = commands.keySet().stream().map(each -> "'" + each + "'").toList();
      throw error(
          "argument "
              + commandDest
              + ": invalid choice: '"
              + name
              + "' (choose from "
              + String.join(", ", choices)
              + ")");
    }
    values.put(commandDest, name);
    chosen.read(given, values, surplus);
  }

  SystemExit error(String message) {
    Console console = Console.current();
    console.err().print(Usage.of(this));
    console.err().println(prog + ": error: " + message);
    return new SystemExit(2);
  }

  SystemExit help() {
    printHelp();
    return new SystemExit(0);
  }

  /** The usage and what there is to choose from. */
  public void printHelp() {
    Console.current().out().print(Usage.help(this));
  }

  SystemExit tellVersion() {
    Console.current().err().println(version);
    return new SystemExit(0);
  }
}
