package tracewalk.web.page;

import tracewalk.trace.Accounts;
import tracewalk.web.replay.Track;

/** What is shown of all that was recorded, and what is hidden by which rule. */
public record AccountsView(
    long shown,
    long entered,
    long notPorted,
    long outside,
    long returned,
    long threw,
    long open,
    long dropped) {

  static AccountsView of(Exhibit exhibit, Track track) {
    Accounts.Line total = exhibit.run().accounts().total();
    return new AccountsView(
        track.rowCount(),
        total.entered(),
        track.callsInWindow() - track.rowCount(),
        total.entered() - total.dropped() - track.callsInWindow(),
        total.returned(),
        total.threw(),
        total.open(),
        total.dropped());
  }
}
