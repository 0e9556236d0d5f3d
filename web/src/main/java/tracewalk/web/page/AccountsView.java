package tracewalk.web.page;

import tracewalk.trace.Accounts;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;

/** What is shown of all that was recorded, and what is hidden by which rule. */
public record AccountsView(
    long shown,
    long entered,
    long notFollowed,
    long notPorted,
    long outside,
    long returned,
    long threw,
    long open,
    long dropped) {

  /** How many recorded calls are not shown. */
  public long hidden() {
    return notFollowed + notPorted + outside;
  }

  static AccountsView of(Exhibit exhibit, Scope scope) {
    Track track = exhibit.track(scope);
    long ported = scope == Scope.WALK ? exhibit.track(Scope.PORTED).rowCount() : track.rowCount();
    long inWindow = exhibit.run().windowCalls();
    Accounts.Line total = exhibit.run().accounts().total();
    return new AccountsView(
        track.rowCount(),
        total.entered(),
        ported - track.rowCount(),
        inWindow - ported,
        total.entered() - total.dropped() - inWindow,
        total.returned(),
        total.threw(),
        total.open(),
        total.dropped());
  }
}
