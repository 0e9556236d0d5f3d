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
public final class ThreadLog extends TimedBuffer {

  /** Room for an event whose payload is short, and for what copying may write behind it. */
  static final int SMALL_EVENT = Entry.MOST_DIRECT + 10 * Memory.LONGEST;

  final Scratch scratch = new Scratch();
  final Frames frames = new Frames();
  final Snapshot snapshot;
  final Receivers receivers;
  final Entry entry;
  final Result result;
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
  private int unsaid;

  ThreadLog(Thread owner, long number, Recording recording, Writer writer) {
    super(number, recording, writer);
    this.owner = new WeakReference<>(owner);
    this.recording = recording;
    this.entries = recording.entries;
    Values values = new Values(scratch);
    this.snapshot = new Snapshot(this, values);
    this.receivers = new Receivers(this, values);
    this.entry = new Entry(this, values.brief);
    this.result = new Result(this, values.brief);
  }

  @Override
  boolean isOver() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  boolean hasRoom(int room) {
    return limit - at >= room || makeRoom(room);
  }

  void enter(int method) {
    if (!hasRoom(SMALL_EVENT)) {
      lose(method);
      return;
    }
    long now = now();
    entered(method, putEntry(method, now), now, 0, 0);
  }

  /** Enters with what the scratch holds. */
  @DontInline
  void enterWithValues(int method) {
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room) {
      if (!makeRoom(room)) {
        lose(method);
        return;
      }
      receivers.showAgain();
    }
    long now = now();
    long place = stream();
    long to = putScratch(putEntry(method, now));
    entered(method, to, now, receivers.shown(), place);
  }

  /** The beginning of an entry: its number or its names, and the time if some has passed. */
  long putEntry(int method, long now) {
    int entry = entries.number(method, site);
    long to =
        now == last
            ? Memory.putVarint(at, (long) entry << 2 | Layout.HEAD_ENTER)
            : putTime(at, entry + Layout.FIRST_ENTRY, now);
    return entry == 0 ? putNames(to, method) : to;
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

  void entered(int method, long to, long now, long shown, long place) {
    frames.reserve();
    last = now;
    publishEntry(to);
    frames.push(method, shown, place);
    site = 0;
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

  /** The same; what was thrown, if anything, passed through the frames above. */
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
    if (!hasRoom(SMALL_EVENT)) {
      drop();
      return;
    }
    long now = now();
    returned(Memory.putVarint(at, (now - last) << 1), now);
  }

  void returned(long to, long now) {
    last = now;
    publishReturn(to);
    frames.pop();
  }

  /** Leaves with the result that the scratch holds. */
  @DontInline
  void leaveWithResult() {
    int length = scratch.length;
    if (!hasRoom(SMALL_EVENT + length)) {
      drop();
      return;
    }
    long now = now();
    long from =
        now == last
            ? Memory.putVarint(at, (long) length << 3 | Layout.HEAD_RESULT)
            : Memory.putVarint(putTime(at, Layout.CODE_RESULT, now), length);
    Memory.copy(scratch.bytes, length, from);
    returned(from + length, now);
  }

  void leaveWithValues() {
    if (writeOther(Layout.CODE_RETURN)) {
      countReturn();
      frames.pop();
    } else {
      drop();
    }
  }

  void thrown() {
    if (writeOther(Layout.CODE_THROW)) {
      countThrow();
      frames.pop();
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
    if (!hasRoom(SMALL_EVENT + scratch.length)) {
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
  void drop() {
    frames.pop();
    unsaid++;
    if (ended()) {
      countDropped(unsaid);
      unsaid = 0;
    } else {
      limit = 0;
    }
  }

  /** A call that cannot be written at all: counted, and its end is expected. */
  @DontInline
  private void lose(int method) {
    frames.reserve();
    frames.push(~method);
    site = 0;
    countLost();
  }

  @DontInline
  private boolean makeRoom(int room) {
    if (!hasAccount() && !begin()) {
      return false;
    }
    while (unsaid > 0) {
      if (!room(SMALL_EVENT)) {
        return false;
      }
      long to = putTime(at, Layout.CODE_THROW, last);
      publish(Memory.putVarint(to, 0));
      unsaid--;
      countThrow();
    }
    return room(room);
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
    countAt(recording.account(id));
    return hasAccount();
  }
}
