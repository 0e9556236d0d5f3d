package nova.cells;

import nova.cells.messaging.MessageRunner;

/** Starts no server, but notes that it should. */
public final class NotingDriver extends BaseCellsDriver {
  /** Given after the manager has made its driver. */
  Calls calls;

  @Override
  public void startServers(MessageRunner msgRunner) {
    calls.note("start_servers", msgRunner);
  }
}
