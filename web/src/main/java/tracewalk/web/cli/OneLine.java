package tracewalk.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tracewalk.agent.format.RecordingException;
import tracewalk.web.run.InputException;

/** Tells an error in one line on standard error. */
final class OneLine {
  private OneLine() {}

  /** A wrong command line. */
  static int usage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    String told = told(wrong);
    print(command, told.contains("--help") ? told : told + "; see '" + help + "'");
    return CommandLine.ExitCode.USAGE;
  }

  private static String told(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unknown) {
      return "expected known options and arguments, found " + quoted(unknown);
    }
    if (wrong instanceof MissingParameterException missing) {
      return "expected "
          + missing.getMissing().stream().map(OneLine::label).collect(Collectors.joining(", "))
          + ", found nothing";
    }
    return Objects.requireNonNullElse(wrong.getMessage(), "expected another command line");
  }

  private static String label(CommandLine.Model.ArgSpec missing) {
    return missing instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : missing.paramLabel();
  }

  private static String quoted(UnmatchedArgumentException unknown) {
    return unknown.getUnmatched().stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  /** An input that cannot be used; anything else is a fault of Tracewalk's own. */
  static int failure(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof InputException || failure instanceof RecordingException) {
      print(command, Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      print(command, "expected to read and write, found " + failure.getMessage());
    } else {
      print(command, "internal error: " + failure + where(failure));
    }
    return CommandLine.ExitCode.USAGE;
  }

  private static String where(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static void print(CommandLine command, String text) {
    command.getErr().println("tracewalk: " + text.replace("\n", " ").replace("\r", ""));
    command.getErr().flush();
  }
}
