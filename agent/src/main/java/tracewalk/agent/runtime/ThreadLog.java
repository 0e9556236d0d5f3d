package tracewalk.agent.runtime;

import java.util.Arrays;
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
  final Snapshot snapshot;

  /** Where the woven code of this thread is about to make a call; 0 if unknown. */
  int site;

  /** True while values are read: what runs meanwhile is the recorder's own doing. */
  boolean busy;

  /** The link under which this thread was started, until its first call has said so. */
  @Nullable String spawnedBy;

  private final Store store;
  private int id;
  private long account;
  private final int[] lastSites = new int[Layout.SITE_MEMORY];
  private int[] stack = new int[64];
  private @Nullable Object[] receivers = new Object[64];
  private long[] receiverHashes = new long[64];
  private long[] positions = new long[64];
  private int depth;
  private long at;
  private long limit;
  private long chunk;
  private long chunkPosition;
  private int chunkSize = FIRST_CHUNK;
  private int sequence;
  private long last;
  private long entered;
  private long returned;
  private long threw;
  private long dropped;

  ThreadLog(Thread owner, Store store) {
    this.owner = owner;
    this.store = store;
    this.snapshot = new Snapshot(this);
  }

  boolean inCall() {
    return depth > 0;
  }

  void enter(int method) {
    long now = Recorder.now();
    if (limit - at < SMALL_EVENT && !nextChunk(now, SMALL_EVENT)) {
      lose(method);
      return;
    }
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_ENTER);
    to = putMethod(to, method);
    entered(method, to, now);
  }

  /** Enters with what the scratch holds. */
  void enterWithValues(int method) {
    long now = Recorder.now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !nextChunk(now, room)) {
      lose(method);
      return;
    }
    long position = chunkPosition + (at - chunk);
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_ENTER_VALUES);
    to = putMethod(to, method);
    to = Memory.putVarint(to, scratch.length);
    Memory.copy(scratch.bytes, scratch.length, to);
    entered(method, to + scratch.length, now);
    positions[depth - 1] = position;
  }

  private long putMethod(long to, int method) {
    int from = site;
    if (from == lastSites[method & Layout.SITE_MEMORY - 1]) {
      return Memory.putVarint(to, (long) method << 1);
    }
    return Memory.putVarint(Memory.putVarint(to, ((long) method << 1) | 1), from);
  }

  private void entered(int method, long to, long now) {
    if (depth == stack.length) {
      grow();
    }
    Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered + 1);
    Memory.publish(chunk + Layout.CHUNK_COMMITTED, (int) (to - chunk) - Layout.CHUNK_HEADER);
    lastSites[method & Layout.SITE_MEMORY - 1] = site;
    stack[depth++] = method;
    site = 0;
    at = to;
    last = now;
    entered++;
    if (spawnedBy != null) {
      sayWhoSpawned();
    }
  }

  private void grow() {
    receivers = Arrays.copyOf(receivers, depth * 2);
    receiverHashes = Arrays.copyOf(receiverHashes, depth * 2);
    positions = Arrays.copyOf(positions, depth * 2);
    stack = Arrays.copyOf(stack, depth * 2);
  }

  private void sayWhoSpawned() {
    scratch.clear();
    scratch.putText(String.valueOf(spawnedBy));
    spawnedBy = null;
    note(Layout.OTHER_RECEIVE);
  }

  /**
   * The call that was entered last runs on this object.
   *
   * @param hash of the bytes that showed it, 0 if it was not shown
   */
  void receiver(Object receiver, long hash) {
    if (depth > 0) {
      receivers[depth - 1] = receiver;
      receiverHashes[depth - 1] = hash;
    }
  }

  long receiverHash() {
    return receiverHashes[depth - 1];
  }

  /** Where the event that entered the top frame stands in the file. */
  long position() {
    return positions[depth - 1];
  }

  @Nullable Object receiver() {
    return depth == 0 ? null : receivers[depth - 1];
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
    return (depth > 0 && stack[depth - 1] == method) || unwindTo(method, thrown);
  }

  void leave() {
    long now = Recorder.now();
    if (limit - at < SMALL_EVENT && !nextChunk(now, SMALL_EVENT)) {
      drop();
      return;
    }
    long to = Memory.putVarint(at, ((now - last) << 2) | Layout.HEAD_RETURN);
    Memory.putLong(account + Layout.ACCOUNT_RETURNED, returned + 1);
    publish(to, now);
    returned++;
    pop();
  }

  void leaveWithValues() {
    if (writeOther(Layout.OTHER_RETURN)) {
      Memory.putLong(account + Layout.ACCOUNT_RETURNED, ++returned);
      pop();
    } else {
      drop();
    }
  }

  void thrown() {
    if (writeOther(Layout.OTHER_THROW)) {
      Memory.putLong(account + Layout.ACCOUNT_THREW, ++threw);
      pop();
    } else {
      drop();
    }
  }

  /** Writes an event that belongs to no call's beginning or end. */
  void note(int kind) {
    writeOther(kind);
  }

  private boolean writeOther(int kind) {
    long now = Recorder.now();
    int room = SMALL_EVENT + scratch.length;
    if (limit - at < room && !nextChunk(now, room)) {
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

  private void pop() {
    receivers[--depth] = null;
  }

  /** A frame whose end cannot be written. */
  private void drop() {
    dropped++;
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
    pop();
  }

  /** A call that cannot be written at all: counted, and its end is expected. */
  private void lose(int method) {
    if (depth == stack.length) {
      grow();
    }
    stack[depth++] = ~method;
    site = 0;
    entered++;
    dropped++;
    if (account != 0) {
      Memory.putLong(account + Layout.ACCOUNT_ENTERED, entered);
      Memory.putLong(account + Layout.ACCOUNT_DROPPED, dropped);
    }
  }

  /**
   * The ends of inner calls were not seen (a superclass's constructor threw, the stack was full):
   * closes them first.
   */
  private boolean unwindTo(int method, @Nullable Object thrown) {
    int frame = depth - 1;
    while (frame >= 0 && stack[frame] != method && stack[frame] != ~method) {
      frame--;
    }
    if (frame < 0) {
      return false;
    }
    while (depth - 1 > frame) {
      if (stack[depth - 1] < 0) {
        pop();
      } else {
        Recorder.unseen(this, thrown);
      }
    }
    if (stack[frame] == method) {
      return true;
    }
    pop();
    return false;
  }

  /** A thread is named when it has something to say. */
  private boolean begin() {
    if (id == 0) {
      id = Recorder.nextThread(owner);
    }
    account = Recorder.account(id);
    return account != 0;
  }

  private boolean nextChunk(long now, int room) {
    if (account == 0 && !begin()) {
      return false;
    }
    int size = Math.max(chunkSize, room + Layout.CHUNK_HEADER) - Layout.CHUNK_HEADER;
    long granted = store.chunk(Layout.CHUNK_EVENTS, size, id, sequence, now);
    if (granted == 0) {
      return false;
    }
    sequence++;
    chunkSize = Math.min(chunkSize * 2, LARGEST_CHUNK);
    chunk = granted;
    chunkPosition = Store.position(granted);
    at = granted + Layout.CHUNK_HEADER;
    limit = granted + Store.length(granted);
    last = now;
    Arrays.fill(lastSites, 0);
    return true;
  }
}
