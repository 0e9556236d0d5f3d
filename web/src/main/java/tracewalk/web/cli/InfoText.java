package tracewalk.web.cli;

import java.util.List;
import java.util.Locale;
import tracewalk.agent.format.Header;
import tracewalk.trace.Accounts;
import tracewalk.trace.Info;
import tracewalk.trace.ProcessView;
import tracewalk.trace.Recording;

/** What a recording holds, for people. */
final class InfoText {
  private static final String ROW = "%-6s %-32s %10s %10s %8s %8s %8s%n";

  private final StringBuilder text = new StringBuilder();

  private InfoText() {}

  static String of(Recording recording) {
    InfoText info = new InfoText();
    info.facts(recording.info(), recording);
    info.accounts(recording.accounts());
    info.missing(recording);
    info.left(recording.info().notInstrumented());
    return info.text.toString();
  }

  private void facts(Info info, Recording recording) {
    fact("recording", info.file() + " (format " + info.formatVersion() + ")");
    fact("label", info.label());
    fact("program", info.command());
    fact("JVM", info.jvm() + ", process " + info.pid());
    fact("started", info.startedAt().toString());
    fact("ended", ended(info, recording));
    fact("capture", info.captureLevel());
    if (recording.processes().size() > 1) {
      recording.processes().forEach(this::process);
    }
    fact(
        "recorded",
        recording.callCount()
            + " calls of "
            + info.methods()
            + " methods, "
            + info.events()
            + " events on "
            + recording.threads().size()
            + " threads");
    fact("window", window(info));
    fact("cells", String.join(", ", recording.cells()));
  }

  private static boolean stopped(Recording recording) {
    return recording.processes().stream().anyMatch(each -> each.header().stopped());
  }

  private static String ended(Info info, Recording recording) {
    return stopped(recording)
        ? "before the program did: the file took no more (is the disk full?)"
        : info.closed() ? "cleanly" : "killed, or the file was cut; shown is what is there";
  }

  /** Calls that were entered and are not there. */
  private void missing(Recording recording) {
    Accounts.Line total = recording.accounts().total();
    boolean stopped = stopped(recording);
    long excused = stopped ? 0 : total.dropped();
    long missing = total.entered() - excused - recording.callCount();
    if (missing > 0) {
      String why =
          stopped
              ? "recording stopped when the file took no more, and dropped "
                  + total.dropped()
                  + " that began or ended later"
              : "the program ended before they were written";
      text.append(missing + " of " + total.entered() + " calls are missing: " + why + ".")
          .append(System.lineSeparator());
    }
  }

  private void process(ProcessView process) {
    Header header = process.header();
    String left = process.whole() ? "" : "; its end is missing";
    fact(
        "process",
        process.name()
            + ": "
            + header.command()
            + " ("
            + header.jvm()
            + ", process "
            + header.pid()
            + (header.closed() ? "" : ", killed or cut")
            + left
            + ")");
  }

  private static String window(Info info) {
    String steps = info.steps() + " of " + info.events() + " events are steps";
    return (info.windowed() ? "between the marks 'begin' and 'end': " : "everything: ") + steps;
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-10s %s%n", name, value));
    }
  }

  private void accounts(Accounts accounts) {
    text.append(System.lineSeparator());
    row("thread", "name", "entered", "returned", "threw", "open", "dropped");
    accounts.threads().forEach(this::account);
    account(accounts.total());
    boolean balanced =
        accounts.total().balances()
            && accounts.threads().stream().allMatch(Accounts.Line::balances);
    text.append(
        balanced
            ? "The accounts balance: entered = returned + threw + open + dropped."
            : "The accounts do not balance: entered is not returned + threw + open + dropped.");
    text.append(System.lineSeparator());
  }

  private void account(Accounts.Line line) {
    boolean total = line.thread().isEmpty() && line.name().isEmpty();
    row(
        total ? "all" : line.thread(),
        line.name(),
        line.entered(),
        line.returned(),
        line.threw(),
        line.open(),
        line.dropped());
  }

  private void row(Object... columns) {
    text.append(String.format(Locale.ROOT, ROW, columns));
  }

  private void left(List<String> notInstrumented) {
    text.append(System.lineSeparator());
    text.append(notInstrumented.isEmpty() ? "Not recorded: nothing" : "Not recorded:");
    text.append(System.lineSeparator());
    for (String reason : notInstrumented) {
      text.append("  ").append(reason).append(System.lineSeparator());
    }
  }
}
