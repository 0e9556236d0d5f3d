package tracewalk.trace.follow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;
import tracewalk.trace.Window;

/** Reads the sightings of one key out of the pieces. */
final class PieceTrail implements Trail {
  private static final Role[] ROLES = Role.values();

  private final Recording recording;
  private final List<SightingPiece> pieces;
  private final long key;

  PieceTrail(Recording recording, List<SightingPiece> pieces, long key) {
    this.recording = recording;
    this.pieces = pieces;
    this.key = key;
  }

  @Override
  public int count() {
    return pieces.stream().mapToInt(piece -> piece.count(key, false)).sum();
  }

  @Override
  public int changes() {
    return pieces.stream().mapToInt(piece -> piece.count(key, true)).sum();
  }

  @Override
  public List<Sighting> list(int from, int most, boolean changedOnly) {
    List<Sighting> found = new ArrayList<>();
    int before = 0;
    for (int piece = 0; piece < pieces.size() && found.size() < most; piece++) {
      int count = pieces.get(piece).count(key, changedOnly);
      if (count > 0 && before + count > from) {
        List<SightingPiece.Entry> all = pieces.get(piece).list(key, changedOnly);
        for (int at = Math.max(0, from - before); at < count && found.size() < most; at++) {
          found.add(sighting(piece, all.get(at)));
        }
      }
      before += count;
    }
    return List.copyOf(found);
  }

  private Sighting sighting(int piece, SightingPiece.Entry entry) {
    int event = piece * SightingPiece.EVENTS + entry.event();
    return new Sighting(
        event,
        recording.window().step(event),
        recording.index().events().call(event),
        ROLES[entry.how() & SightingList.ROLE],
        entry.is(SightingList.INSIDE),
        entry.is(SightingList.OPEN),
        entry.is(SightingList.CHANGED));
  }

  @Override
  public int before(int step, boolean changedOnly) {
    Window window = recording.window();
    int event = window.event(step);
    int last = Math.min(event / SightingPiece.EVENTS, pieces.size());
    int before = 0;
    for (int piece = 0; piece < last; piece++) {
      before += pieces.get(piece).count(key, changedOnly);
    }
    if (last < pieces.size()) {
      int inPiece = event % SightingPiece.EVENTS;
      before +=
          (int)
              pieces.get(last).list(key, changedOnly).stream()
                  .filter(entry -> entry.event() < inPiece)
                  .count();
    }
    return before;
  }

  @Override
  public @Nullable Sighting firstOpen() {
    for (int piece = 0; piece < pieces.size(); piece++) {
      for (SightingPiece.Entry entry : pieces.get(piece).list(key, false)) {
        if (entry.is(SightingList.OPEN)) {
          return sighting(piece, entry);
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable Sighting openUntil(int event) {
    int last = Math.min(event / SightingPiece.EVENTS, pieces.size() - 1);
    for (int piece = last; piece >= 0; piece--) {
      List<SightingPiece.Entry> all = pieces.get(piece).list(key, false);
      for (int at = all.size() - 1; at >= 0; at--) {
        boolean until = piece * SightingPiece.EVENTS + all.get(at).event() <= event;
        if (until && all.get(at).is(SightingList.OPEN)) {
          return sighting(piece, all.get(at));
        }
      }
    }
    return null;
  }

  /** The events from one to another, without the last, at most so many; from the end if asked. */
  List<Integer> between(int from, int to, int most, boolean fromEnd) {
    List<Integer> found = new ArrayList<>();
    int first = from / SightingPiece.EVENTS;
    int last = Math.min(Math.max(from, to - 1) / SightingPiece.EVENTS, pieces.size() - 1);
    for (int turn = 0; turn <= last - first && found.size() < most; turn++) {
      int piece = fromEnd ? last - turn : first + turn;
      List<SightingPiece.Entry> all = pieces.get(piece).list(key, false);
      for (int each = 0; each < all.size() && found.size() < most; each++) {
        int at = fromEnd ? all.size() - 1 - each : each;
        int event = piece * SightingPiece.EVENTS + all.get(at).event();
        if (event >= from && event < to) {
          found.add(event);
        }
      }
    }
    return found;
  }
}
