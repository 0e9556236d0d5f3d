package tracewalk.agent.runtime;

import java.util.Arrays;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * One thread's way to the file. Only that thread touches it, so nothing is locked; a call without
 * objects allocates nothing. An event counts once its last byte is published; whatever is thrown
 * before that (a stack overflow, say) leaves no trace.
 */
public final class ThreadLog {

  private static final int SMALL_EVENT = 4 * Memory.LONGEST;

  final Thread owner;
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

  private static final boolean EXACT = Settings.exactClock;

  /** So many times a tick a thread looks who else was heard of. */
  private static final int TURNS = 32;

  private final Recording recording;
  private final Clock clock;
  private final int stamp;
  private final int[] lastSites = new int[Layout.SITE_MEMORY];
  private int id;
  private long account;
  private byte[] bytes = new byte[0];
  private int at;

  /** 0 while ends are unsaid, so that the next event stops to say them, and once sealed. */
  private int limit;

  private volatile @Nullable Buffer buffer;
  private volatile boolean sealed;
  private int size = Buffers.SMALLEST;
  private int sequence;
  private long stream;
  private long last;
  private int lastTick;
  private int turns;
  private int unsaid;
  private long entered;
  private long returned;
  private long threw;
  private long dropped;

  ThreadLog(Thread owner, Recording recording) {
    this.owner = owner;
    this.recording = recording;
    this.clock = recording.clock;
    this.stamp = recording.nextStamp();
    this.snapshot = new Snapshot(this);
  }

  /** What is being filled; the writer takes from it what is whole. */
  @Nullable Buffer buffer() {
    return buffer;
  }

  /** From now on nothing is written. */
  void seal() {
    sealed = true;
    limit = 0;
  }

  private long now() {
    if (EXACT) {
      return recording.now();
    }
    int tick = clock.tick();
    return tick == lastTick && tick != Clock.ASLEEP && (turns == 0 || clock.lastThread() == stamp)
        ? last
        : look(tick);
  }

  @DontInline
  private long look(int tick) {
    if (tick == Clock.ASLEEP) {
      clock.wake();
    } else if (tick == lastTick) {
      turns--;
    } else {
      lastTick = tick;
      turns = TURNS;
      clock.asked();
    }
    if (clock.lastThread() != stamp) {
      clock.heard(stamp);
    }
    return Math.max(last, recording.now());
  }

  void enter(int method) {
    long now = now();
    if (limit - at < SMALL_EVENT && !makeRoom(now, SMALL_EVENT)) {
      lose(method);
      return;
    }
    int to = Memory.putVarint(bytes, at, ((now - last) << 2) | Layout.HEAD_ENTER);
    to = putMethod(to, method);
    entered(method, to, now);
  }

  /** Enters with what the scratch holds. */
  @DontInline
  void enterWithValues(int method) {
    long now = now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(now, room)) {
      lose(method);
      return;
    }
    long position = stream + at;
    int to = Memory.putVarint(bytes, at, ((now - last) << 2) | Layout.HEAD_ENTER_VALUES);
    to = putMethod(to, method);
    to = Memory.putVarint(bytes, to, scratch.length);
    Memory.copy(scratch.bytes, scratch.length, bytes, to);
    entered(method, to + scratch.length, now);
    frames.position(position);
  }

  private int putMethod(int to, int method) {
    int from = site;
    if (from == lastSites[method & (Layout.SITE_MEMORY - 1)]) {
      return Memory.putVarint(bytes, to, (long) method << 1);
    }
    return Memory.putVarint(bytes, Memory.putVarint(bytes, to, ((long) method << 1) | 1), from);
  }

  private void entered(int method, int to, long now) {
    frames.reserve();
    Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered + 1);
    commit(to);
    lastSites[method & (Layout.SITE_MEMORY - 1)] = site;
    frames.push(method);
    site = 0;
    at = to;
    last = now;
    entered++;
    if (frames.depth - 1 == tasks.awaitedAt) {
      sayWhatLedHere();
    }
  }

  @DontInline
  private void sayWhatLedHere() {
    snapshot.plainText(Causes.text(tasks.told()));
    note(Layout.OTHER_RECEIVE);
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
    long now = now();
    if (limit - at < SMALL_EVENT && !makeRoom(now, SMALL_EVENT)) {
      drop();
      return;
    }
    int to = Memory.putVarint(bytes, at, ((now - last) << 2) | Layout.HEAD_RETURN);
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned + 1);
    publish(to, now);
    returned++;
    frames.pop();
  }

  void leaveWithValues() {
    leaveWith(Layout.OTHER_RETURN);
  }

  void leaveWithResult() {
    leaveWith(Layout.OTHER_RESULT);
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
    if (writeOther(Layout.OTHER_THROW)) {
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
  void note(int kind) {
    writeOther(kind);
  }

  @DontInline
  private boolean writeOther(int kind) {
    long now = now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(now, room)) {
      return false;
    }
    int to = Memory.putVarint(bytes, at, ((now - last) << 2) | Layout.HEAD_OTHER);
    to = Memory.putVarint(bytes, to, kind);
    to = Memory.putVarint(bytes, to, scratch.length);
    Memory.copy(scratch.bytes, scratch.length, bytes, to);
    publish(to + scratch.length, now);
    return true;
  }

  private void commit(int to) {
    Buffer filling = buffer;
    if (filling != null) {
      filling.commit(to);
    }
  }

  private void publish(int to, long now) {
    commit(to);
    at = to;
    last = now;
  }

  /** A frame whose end cannot be written. */
  @DontInline
  private void drop() {
    dropped++;
    frames.pop();
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
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
  private boolean makeRoom(long now, int room) {
    if (sealed) {
      return false;
    }
    limit = bytes.length;
    while (unsaid > 0) {
      if (limit - at < SMALL_EVENT && !nextBuffer(now, SMALL_EVENT)) {
        return false;
      }
      sayThrown(now);
    }
    return limit - at >= room || nextBuffer(now, room);
  }

  private void sayThrown(long now) {
    int to = Memory.putVarint(bytes, at, ((now - last) << 2) | Layout.HEAD_OTHER);
    to = Memory.putVarint(bytes, to, Layout.OTHER_THROW);
    publish(Memory.putVarint(bytes, to, 0), now);
    unsaid--;
    threw++;
    Memory.putLong(account + Layout.ACCOUNT_THREW, threw);
  }

  /** A thread is named when it has something to say. */
  private boolean begin() {
    if (id == 0) {
      id = recording.nextThread(owner);
    }
    account = recording.account(id);
    return account != 0;
  }

  /** What can fail for want of stack comes before anything is changed. */
  private boolean nextBuffer(long now, int room) {
    if (account == 0 && !begin()) {
      return false;
    }
    Buffer next = recording.buffers.take(size, room + Buffer.START);
    if (next == null) {
      return false;
    }
    long position = stream + at;
    next.begin(Layout.CHUNK_EVENTS, id, sequence, now, position);
    Buffer full = buffer;
    if (full == null) {
      recording.writer.watch(this);
    } else {
      recording.writer.add(full);
    }
    fill(next, position, now);
    return true;
  }

  private void fill(Buffer next, long position, long now) {
    buffer = next;
    bytes = next.bytes;
    stream = position - Buffer.START;
    at = Buffer.START;
    limit = bytes.length;
    last = now;
    sequence++;
    size = Math.min(size * 2, Buffers.LARGEST);
    Arrays.fill(lastSites, 0);
    if (sealed) {
      limit = 0;
    }
  }
}
