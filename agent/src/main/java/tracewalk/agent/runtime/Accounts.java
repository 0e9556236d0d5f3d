package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/** Hands each thread its row of counters in a mapped page. */
final class Accounts {

  private final Store store;
  private long next;
  private long end;

  Accounts(Store store) {
    this.store = store;
  }

  /** Address of the row; 0 if the file takes no more. */
  synchronized long open(int thread) {
    if (end - next < Layout.ACCOUNT_SIZE) {
      long rows = store.accounts();
      if (rows == 0) {
        return 0;
      }
      next = rows;
      end = rows + Store.accountsLength();
    }
    long row = next;
    next += Layout.ACCOUNT_SIZE;
    Memory.publish(row, thread);
    return row;
  }
}
