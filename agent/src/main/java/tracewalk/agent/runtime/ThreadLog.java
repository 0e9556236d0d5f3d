package tracewalk.agent.runtime;

import java.lang.ref.WeakReference;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * One thread's way to the file. Only that thread touches it, so nothing is locked; a call without
 * objects allocates nothing. An event counts once its last byte is published; whatever is thrown
 * before that (a stack overflow, say) leaves no trace.
 */
public final class ThreadLog extends EventBuffer {

  private static final int SMALL_EVENT = 5 * Memory.LONGEST;
  private static final int ENTER_VALUES = Layout.CODE_ENTER_VALUES << 2 | Layout.HEAD_OTHER;

  /** By which a thread is known; it is never used again. */
  final long number;

  final Scratch scratch = new Scratch();
  final Frames frames = new Frames();
  final Snapshot snapshot;
  final Locals locals = new Locals(this);

  /** Where the woven code of this thread is about to make a call; 0 if unknown. */
  int site;

  /** True while values are read: what runs meanwhile is the recorder's own doing. */
  boolean busy;

  /** What others handed to this thread. */
  final Tasks tasks = new Tasks();

  /** Identity hash of the task that this thread is giving to a pool; 0 for none. */
  int handing;

  private final WeakReference<Thread> owner;
  private final Recording recording;
  private final Entries entries;
  private long account;
  private long tick = -1;
  private int turns;
  private int unsaid;
  private long entered;
  private long returned;
  private long threw;
  private long dropped;

  ThreadLog(Thread owner, long number, Recording recording, Writer writer) {
    super(writer);
    this.owner = new WeakReference<>(owner);
    this.number = number;
    this.recording = recording;
    this.entries = recording.entries;
    this.snapshot = new Snapshot(this);
  }

  @Override
  boolean isOver() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  /** The last event's time, unless the clock has ticked or another thread has asked it since. */
  private long now() {
    return Clock.COARSE && Clock.tick == tick && (Clock.writer == number || turns == 0)
        ? last
        : askClock();
  }

  @DontInline
  private long askClock() {
    if (Clock.COARSE) {
      long seen = Clock.tick;
      if (seen == tick) {
        turns--;
      } else {
        turns = Clock.MOST_TURNS;
        tick = seen == Clock.ASLEEP ? -1 : seen;
        Clock.use(seen);
      }
      Clock.writer = number;
    }
    return Math.max(last, recording.now());
  }

  void enter(int method) {
    if (limit - at < SMALL_EVENT && !makeRoom(SMALL_EVENT)) {
      lose(method);
      return;
    }
    long now = now();
    int entry = entries.number(method, site);
    long to =
        now == last
            ? Memory.putVarint(at, (long) entry << 2 | Layout.HEAD_ENTER)
            : putTime(at, entry + Layout.FIRST_ENTRY, now);
    entered(method, entry == 0 ? putNames(to, method) : to, now);
  }

  /** Enters with what the scratch holds. */
  @DontInline
  void enterWithValues(int method) {
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(room)) {
      lose(method);
      return;
    }
    long now = now();
    long place = stream();
    int entry = entries.number(method, site);
    long to = putTime(at, Layout.CODE_ENTER_VALUES, now);
    to = Memory.putVarint(to, entry);
    if (entry == 0) {
      to = putNames(to, method);
    }
    entered(method, putScratch(to), now);
    frames.position(place);
  }

  /** The first number of an event that says its own time, and the time. */
  private long putTime(long to, long code, long now) {
    return Memory.putVarint(Memory.putVarint(to, code << 2 | Layout.HEAD_OTHER), now - last);
  }

  /** Method and site of an entry that has no number. */
  @DontInline
  private long putNames(long to, int method) {
    int named = recording.words.calls(site, method) ? site : 0;
    return Memory.putVarint(Memory.putVarint(to, method), named);
  }

  private long putScratch(long to) {
    int length = scratch.length;
    long from = Memory.putVarint(to, length);
    Memory.copy(scratch.bytes, length, from);
    return from + length;
  }

  private void entered(int method, long to, long now) {
    frames.reserve();
    Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered + 1);
    last = now;
    publish(to);
    frames.push(method);
    site = 0;
    entered++;
    if (frames.depth - 1 == tasks.awaitedAt) {
      sayWhatLedHere();
    }
  }

  @DontInline
  private void sayWhatLedHere() {
    snapshot.plainText(Causes.text(tasks.told()));
    note(Layout.CODE_RECEIVE);
  }

  /** True if the top frame is this method's and its end is to be written. */
  boolean ends(int method) {
    return ends(method, null);
  }

  /**
   * The same.
   *
   * @param thrown what passed through the frames above, if any
   */
  boolean ends(int method, @Nullable Object thrown) {
    return frames.top() == method || unwindTo(method, thrown);
  }

  /**
   * The ends of inner calls were not seen (a superclass's constructor threw, the stack was full):
   * closes them first.
   */
  @DontInline
  private boolean unwindTo(int method, @Nullable Object thrown) {
    int above = frames.above(method);
    for (; above > 0; above--) {
      if (frames.top() < 0) {
        frames.pop();
      } else {
        snapshot.unseen(thrown);
        thrown();
      }
    }
    if (above == 0 && frames.top() < 0) {
      frames.pop();
      return false;
    }
    return above == 0;
  }

  void leave() {
    if (limit - at < SMALL_EVENT && !makeRoom(SMALL_EVENT)) {
      drop();
      return;
    }
    long now = now();
    long to = Memory.putVarint(at, (now - last) << 1);
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned + 1);
    last = now;
    publish(to);
    returned++;
    frames.pop();
  }

  void leaveWithValues() {
    leaveWith(Layout.CODE_RETURN);
  }

  void leaveWithResult() {
    leaveWith(Layout.CODE_RESULT);
  }

  private void leaveWith(int kind) {
    if (writeOther(kind)) {
      returned++;
      frames.pop();
      Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned);
    } else {
      drop();
    }
  }

  void thrown() {
    if (writeOther(Layout.CODE_THROW)) {
      threw++;
      frames.pop();
      Memory.putLong(account + Layout.ACCOUNT_THREW, threw);
    } else {
      drop();
    }
  }

  /** The top call threw and the stack is too full to say so now. */
  void thrownUnsaid() {
    if (frames.top() > 0) {
      unsaid++;
      limit = 0;
    }
    if (frames.depth > 0) {
      frames.pop();
    }
  }

  /** Writes an event that belongs to no call's beginning or end. */
  void note(int code) {
    writeOther(code);
  }

  @DontInline
  private boolean writeOther(int code) {
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(room)) {
      return false;
    }
    long now = now();
    long to = putScratch(putTime(at, code, now));
    last = now;
    publish(to);
    return true;
  }

  /**
   * A frame whose end cannot be written: never, or as long as idle threads hold all the memory that
   * there is.
   */
  @DontInline
  private void drop() {
    frames.pop();
    unsaid++;
    if (ended()) {
      dropUnsaid();
    } else {
      limit = 0;
    }
  }

  private void dropUnsaid() {
    dropped += unsaid;
    unsaid = 0;
    Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
  }

  /** A call that cannot be written at all: counted, and its end is expected. */
  @DontInline
  private void lose(int method) {
    frames.reserve();
    frames.push(~method);
    site = 0;
    entered++;
    dropped++;
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered);
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
  }

  @DontInline
  private boolean makeRoom(int room) {
    if (account == 0 && !begin()) {
      return false;
    }
    while (unsaid > 0) {
      if (!room(SMALL_EVENT)) {
        return false;
      }
      sayThrown();
    }
    return room(room);
  }

  private void sayThrown() {
    long to = putTime(at, Layout.CODE_THROW, last);
    publish(Memory.putVarint(to, 0));
    unsaid--;
    threw++;
    Memory.putLong(account + Layout.ACCOUNT_THREW, threw);
  }

  @DontInline
  private boolean begin() {
    Thread thread = owner.get();
    if (thread == null || ended()) {
      return false;
    }
    if (id == 0) {
      id = recording.nextThread(thread);
      last = recording.now();
    }
    account = recording.account(id);
    return account != 0;
  }
}
