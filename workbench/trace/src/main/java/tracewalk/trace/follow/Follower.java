package tracewalk.trace.follow;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;
import tracewalk.trace.beside.Pieces;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.table.Room;

/** Follows what is in a recording, through lists that are made once and kept beside it. */
public final class Follower implements Following, AutoCloseable {
  private static final long HEAP = 24L << 20;
  private static final int MOST_METHODS = 1 << 24;

  private final Recording recording;
  private final Events events;
  private final CallTree calls;
  private final Pieces<SightingPiece> pieces;
  private @Nullable Thread maker;

  public Follower(Recording recording) {
    this.recording = recording;
    this.events = recording.index().events();
    this.calls = recording.index().calls();
    this.pieces = new Pieces<>(recording, ".twseen", SightingPiece.EVENTS, SightingPiece::new);
  }

  @Override
  public synchronized void begin() {
    if (maker == null) {
      maker = new Thread(this::make, "lists of what is shown where");
      maker.setDaemon(true);
      maker.start();
    }
  }

  private void make() {
    Path beside = recording.beside(".twseen");
    Path folder = beside == null ? null : beside.getParent();
    Path room = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
    try (Room states = new Room(room, HEAP)) {
      pieces.make(new SightingMaker(recording, optionMethods(), states));
    }
  }

  /** The methods that the lines {@code option CLASS.METHOD ...} of the rules name. */
  private BitSet optionMethods() {
    Set<String> named = new HashSet<>();
    for (String line : recording.rules().lines().toList()) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length > 1 && words[0].equals("option")) {
        named.add(words[1]);
      }
    }
    return recording.methods().stream()
        .filter(method -> method.id() >= 0 && method.id() < MOST_METHODS)
        .filter(method -> named.contains(method.className() + "." + method.method()))
        .collect(BitSet::new, (methods, method) -> methods.set(method.id()), BitSet::or);
  }

  @Override
  public double progress() {
    return pieces.progress();
  }

  @Override
  public boolean await(int step, long millis) {
    begin();
    if (step < 1 || step > recording.stepCount()) {
      return pieces.await(millis);
    }
    int piece = recording.window().event(step) / SightingPiece.EVENTS;
    return pieces.piece(piece) != null || pieces.await(millis) || pieces.piece(piece) != null;
  }

  private PieceTrail trail(long key) {
    return new PieceTrail(recording, List.copyOf(pieces.all()), key);
  }

  @Override
  public Trail object(long id) {
    return trail(id);
  }

  @Override
  public List<Integer> sends(int callId, int fromStep, int most) {
    int enter = calls.enterEvent(callId);
    int from = fromStep == 0 ? enter : Math.max(enter, recording.window().event(fromStep));
    PieceTrail sends = trail(SightingMaker.sends(events.thread(enter)));
    return sends.between(from, end(callId), most, false).stream()
        .map(recording.window()::step)
        .filter(step -> step > 0)
        .toList();
  }

  @Override
  public List<Integer> options(int callId, int beforeStep, int most) {
    int enter = calls.enterEvent(callId);
    int end = end(callId);
    int to = beforeStep == 0 ? end : Math.min(end, recording.window().event(beforeStep));
    PieceTrail read = trail(SightingMaker.options(events.thread(enter)));
    return read.between(enter, to, most, true).stream().map(events::call).toList();
  }

  private int end(int callId) {
    int exit = calls.exitEvent(callId);
    return exit < 0 ? events.size() : exit;
  }

  /** Ends the making; what is there stays. */
  @Override
  public synchronized void close() {
    if (maker != null) {
      maker.interrupt();
    }
  }
}
