package tracewalk.lesson.lab;

import java.time.Duration;
import java.time.Instant;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.trace.Accounts;
import tracewalk.trace.Info;
import tracewalk.trace.Recording;

/** Whether a recording can be what a student made for an assignment. */
final class Evidence {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  private Evidence() {}

  /** Refuses a recording that is not whole, of something else, somebody else's, or too old. */
  static void refuseOther(Recording recording, Lab lab, Assignment assignment) {
    Info info = recording.info();
    refuse(!recording.isWhole() || !info.closed(), "a whole recording", "one whose end is missing");
    refuseUnbalanced(recording);
    refuse(
        !info.label().equals(lab.scenario()),
        "a recording of " + lab.scenario(),
        "one of " + plain(info.label()));
    refuse(
        !info.captureLevel().startsWith(lab.capture()),
        "a recording at the level " + lab.capture(),
        "one at " + plain(info.captureLevel()));
    refuse(
        !carries(recording, assignment),
        "the mark '" + assignment.mark() + "' of this student's start in the recording",
        otherMark(recording, lab));
    Instant earliest = assignment.started().minus(CLOCKS_DIFFER);
    refuse(
        info.startedAt().isBefore(earliest),
        "a recording made after the start at " + assignment.started(),
        "one of " + info.startedAt());
  }

  /** A mark says so, or an argument of the program that was started. */
  private static boolean carries(Recording recording, Assignment assignment) {
    String argument = "call:main value:" + assignment.token();
    return recording.marks().stream().anyMatch(mark -> mark.text().equals(assignment.mark()))
        || Claim.ofLine(argument).on(RecordedRun.of(recording)).holds();
  }

  private static void refuseUnbalanced(Recording recording) {
    Accounts accounts = recording.accounts();
    boolean balanced =
        accounts.total().balances()
            && accounts.threads().stream().allMatch(Accounts.Line::balances);
    refuse(!balanced, "accounts that balance", "a recording that was changed");
    long there = accounts.total().entered() - accounts.total().dropped();
    refuse(
        there != recording.callCount(),
        there + " calls, as the recording's accounts say",
        String.valueOf(recording.callCount()));
  }

  private static String otherMark(Recording recording, Lab lab) {
    return recording.marks().stream()
        .filter(mark -> mark.text().startsWith("lab "))
        .findFirst()
        .map(mark -> plain(mark.text()) + ", of another start")
        .orElse("none; the step 'marker' of " + lab.scenarioFile() + " writes it");
  }

  private static void refuse(boolean wrong, String expected, String found) {
    if (wrong) {
      throw new SubmissionException("expected " + expected + ", found " + found);
    }
  }

  /** A stranger's text, as it can be shown in a line. */
  private static String plain(String text) {
    String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
