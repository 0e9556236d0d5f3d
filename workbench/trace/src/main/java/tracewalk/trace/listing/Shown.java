package tracewalk.trace.listing;

import java.util.Locale;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.index.CallTree;

/** Says how many of all calls a listing shows, and why it hides the others. */
public final class Shown {
  private Shown() {}

  /** One line; the numbers add up to the calls that the program entered. */
  public static String of(Recording recording, Choice choice) {
    CallTree calls = recording.index().calls();
    long[] counts = new long[4];
    for (int call = 1; call <= calls.size(); call++) {
      counts[group(recording, choice, call)]++;
    }
    Accounts.Line total = recording.accounts().total();
    return String.format(
        Locale.ROOT,
        "%d of %d calls shown; hidden: %d outside the marks, %d that set marks, %d without origin,"
            + " %d that never reached the file",
        counts[0],
        total.entered(),
        counts[1],
        counts[2],
        counts[3],
        total.entered() - calls.size());
  }

  private static int group(Recording recording, Choice choice, int call) {
    int enter = recording.index().calls().enterEvent(call);
    if (!choice.all() && (enter < recording.window().from() || enter >= recording.window().to())) {
      return 1;
    }
    if (!choice.all() && recording.index().calls().isMark(call)) {
      return 2;
    }
    return choice.ported() && !recording.hasOrigin(call) ? 3 : 0;
  }
}
