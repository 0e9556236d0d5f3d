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

  private static final int FIRST_CHUNK = 1 << 13;
  private static final int LARGEST_CHUNK = 1 << 18;
  private static final int SMALL_EVENT = 4 * Memory.LONGEST;

  final Thread owner;
  final Scratch scratch = new Scratch();
  final Frames frames = new Frames();
  final Snapshot snapshot;

  /** Where the woven code of this thread is about to make a call; 0 if unknown. */
  int site;

  /** True while values are read: what runs meanwhile is the recorder's own doing. */
  boolean busy;

  /** The link under which this thread was started, until its first call has said so. */
  @Nullable String spawnedBy;

  private final Recording recording;
  private final int[] lastSites = new int[Layout.SITE_MEMORY];
  private int id;
  private long account;
  private long at;

  /** 0 while ends are unsaid, so that the next event stops to say them. */
  private long limit;

  private long chunkEnd;
  private long chunk;
  private long chunkPosition;
  private int chunkSize = FIRST_CHUNK;
  private int sequence;
  private long last;
  private int unsaid;
  private long entered;
  private long returned;
  private long threw;
  private long dropped;

  ThreadLog(Thread owner, Recording recording) {
    this.owner = owner;
    this.recording = recording;
    this.snapshot = new Snapshot(this);
  }

  void enter(int method) {
    long now = recording.now();
    if (limit - at < SMALL_EVENT && !makeRoom(now, SMALL_EVENT)) {
      lose(method);
      return;
    }
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_ENTER);
    to = putMethod(to, method);
    entered(method, to, now);
  }

  /** Enters with what the scratch holds. */
  @DontInline
  void enterWithValues(int method) {
    long now = recording.now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(now, room)) {
      lose(method);
      return;
    }
    long position = chunkPosition + (at - chunk);
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_ENTER_VALUES);
    to = putMethod(to, method);
    to = Memory.putVarint(to, scratch.length);
    Memory.copy(scratch.bytes, scratch.length, to);
    entered(method, to + scratch.length, now);
    frames.position(position);
  }

  private long putMethod(long to, int method) {
    int from = site;
    if (from == lastSites[method & (Layout.SITE_MEMORY - 1)]) {
      return Memory.putVarint(to, (long) method << 1);
    }
    return Memory.putVarint(Memory.putVarint(to, ((long) method << 1) | 1), from);
  }

  private void entered(int method, long to, long now) {
    frames.reserve();
    Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered + 1);
    Memory.publish(chunk + Layout.CHUNK_COMMITTED, (int) (to - chunk) - Layout.CHUNK_HEADER);
    lastSites[method & (Layout.SITE_MEMORY - 1)] = site;
    frames.push(method);
    site = 0;
    at = to;
    last = now;
    entered++;
    if (spawnedBy != null) {
      sayWhoSpawned();
    }
  }

  private void sayWhoSpawned() {
    scratch.clear();
    scratch.putText(String.valueOf(spawnedBy));
    spawnedBy = null;
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
    long now = recording.now();
    if (limit - at < SMALL_EVENT && !makeRoom(now, SMALL_EVENT)) {
      drop();
      return;
    }
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_RETURN);
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned + 1);
    publish(to, now);
    returned++;
    frames.pop();
  }

  void leaveWithValues() {
    if (writeOther(Layout.OTHER_RETURN)) {
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
    long now = recording.now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !makeRoom(now, room)) {
      return false;
    }
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_OTHER);
    to = Memory.putVarint(to, kind);
    to = Memory.putVarint(to, scratch.length);
    Memory.copy(scratch.bytes, scratch.length, to);
    publish(to + scratch.length, now);
    return true;
  }

  private void publish(long to, long now) {
    Memory.publish(chunk + Layout.CHUNK_COMMITTED, (int) (to - chunk) - Layout.CHUNK_HEADER);
    at = to;
    last = now;
  }

  /** A frame whose end cannot be written. */
  private void drop() {
    dropped++;
    frames.pop();
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
  }

  /** A call that cannot be written at all: counted, and its end is expected. */
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

  private boolean makeRoom(long now, int room) {
    limit = chunkEnd;
    while (unsaid > 0) {
      if (limit - at < SMALL_EVENT && !nextChunk(now, SMALL_EVENT)) {
        return false;
      }
      sayThrown(now);
    }
    return limit - at >= room || nextChunk(now, room);
  }

  private void sayThrown(long now) {
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_OTHER);
    publish(Memory.putVarint(Memory.putVarint(to, Layout.OTHER_THROW), 0), now);
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

  private boolean nextChunk(long now, int room) {
    if (account == 0 && !begin()) {
      return false;
    }
    int size = Math.max(chunkSize, room + Layout.CHUNK_HEADER) - Layout.CHUNK_HEADER;
    long granted = recording.eventChunk(size, id, sequence, now);
    if (granted == 0) {
      return false;
    }
    sequence++;
    chunkSize = Math.min(chunkSize * 2, LARGEST_CHUNK);
    chunk = granted;
    chunkPosition = Store.position(granted);
    at = granted + Layout.CHUNK_HEADER;
    limit = granted + Store.length(granted);
    chunkEnd = limit;
    last = now;
    Arrays.fill(lastSites, 0);
    return true;
  }
}
