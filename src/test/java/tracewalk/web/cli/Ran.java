package tracewalk.web.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command that ran in this JVM: its exit code and what it printed. */
record Ran(int exit, String out, String err) {
  static Ran of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Tracewalk.commandLine();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ran(commands.execute(arguments), out.toString(), err.toString());
  }
}
