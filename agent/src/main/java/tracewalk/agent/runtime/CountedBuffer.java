package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/**
 * A thread's events with its accounts, which say how many calls were entered and how they ended.
 */
abstract class CountedBuffer extends EventBuffer {

  private long account;
  private long entered;
  private long returned;
  private long threw;
  private long dropped;

  CountedBuffer(Writer writer) {
    super(writer);
  }

  final boolean hasAccount() {
    return account != 0;
  }

  /** Counts there from now on. */
  final void countAt(long address) {
    account = address;
  }

  /** A call's entry is all there. */
  final void publishEntry(long to) {
    Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered + 1);
    publish(to);
    entered++;
  }

  /** A call's return is all there. */
  final void publishReturn(long to) {
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned + 1);
    publish(to);
    returned++;
  }

  final void countReturn() {
    returned++;
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned);
  }

  final void countThrow() {
    threw++;
    Memory.putLong(account + Layout.ACCOUNT_THREW, threw);
  }

  /** So many calls that were counted as entered have an end that is not written. */
  final void countDropped(int ends) {
    dropped += ends;
    Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
  }

  /** A call that is not written at all. */
  final void countLost() {
    entered++;
    dropped++;
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered);
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
  }
}
