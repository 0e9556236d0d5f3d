package tracewalk.web.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.Tracks;
import tracewalk.web.replay.View;
import tracewalk.web.replay.cell.Cells;
import tracewalk.web.replay.lane.LaneTable;
import tracewalk.web.replay.lane.Timeline;
import tracewalk.web.replay.lane.Timelines;
import tracewalk.web.source.JavaSources;
import tracewalk.web.source.PythonSources;

/** A recording ready to be shown: with its notes, its sources, and what was worked out from it. */
public final class Exhibit {
  private final String id;
  private final Run run;
  private final Guide guide;
  private final JavaSources java;
  private final PythonSources python;
  private final List<Scope> scopes;
  private final Scope usual;
  private final List<String> places;
  private final Tracks tracks;
  private final Timelines timelines;
  private @Nullable Cells cells;

  public Exhibit(String id, Run run, Guide guide, JavaSources java, PythonSources python) {
    this.id = id;
    this.run = run;
    this.guide = guide;
    this.java = java;
    this.python = python;
    this.places = LaneTable.places(run);
    this.tracks = new Tracks(run, this::keeps);
    this.timelines = new Timelines(run, tracks::of);
    this.scopes = Arrays.stream(Scope.values()).filter(s -> s == Scope.ALL || holdsAny(s)).toList();
    this.usual = scopes.get(0);
  }

  public String id() {
    return id;
  }

  public Run run() {
    return run;
  }

  public Guide guide() {
    return guide;
  }

  public JavaSources java() {
    return java;
  }

  public PythonSources python() {
    return python;
  }

  /** The title of its walk, or its own name. */
  public String title(Language language) {
    String title = NoteView.in(language, guide.title());
    return title.isEmpty() ? id : title;
  }

  /** What is in view unless the reader asks otherwise. */
  public Scope usual() {
    return usual;
  }

  /** The steps and calls of a view; for a long run the first time may take a while. */
  public Track track(View view) {
    return tracks.of(view);
  }

  /** Waits a little for a track, and says how much of it is there, from 0 to 1. */
  public double progress(View view, long millis) {
    return tracks.progress(view, millis);
  }

  /** The scopes in which there is something to see, the narrowest first. */
  public List<Scope> scopes() {
    return scopes;
  }

  private boolean holdsAny(Scope scope) {
    if (scope == Scope.WALK && !guide.notes().isEmpty()) {
      return true;
    }
    IntPredicate kept = keeps(scope);
    return run.hasOrigins()
        && IntStream.range(0, run.windowCalls()).map(run::windowCall).anyMatch(kept);
  }

  private IntPredicate keeps(Scope scope) {
    return switch (scope) {
      case WALK -> followed();
      case PORTED -> run::ported;
      case ALL -> call -> true;
    };
  }

  /** What the walk is about, and every call that one of its notes speaks of. */
  private IntPredicate followed() {
    Set<Integer> noted = new HashSet<>();
    guide.notes().stream()
        .filter(note -> note.step() <= run.stepCount())
        .forEach(note -> noted.add(run.step(note.step()).callId()));
    Map<String, Boolean> follows = new HashMap<>();
    return call ->
        noted.contains(call)
            || (run.ported(call)
                && follows.computeIfAbsent(run.className(call), guide.follows()::test));
  }

  /** Who is at work when: a lane for each service or, if asked, for each thread. */
  public Timeline timeline(View view, boolean threads) {
    return timelines.of(view, threads);
  }

  /** The cells and how they hang together. */
  public Cells cells() {
    synchronized (timelines) {
      if (cells == null) {
        cells = new Cells(run, timeline(View.ALL, false));
      }
      return cells;
    }
  }

  /** The place of a cell among the recording's cells, which chooses its colour; absent if none. */
  public Optional<Integer> colour(String cell) {
    int index = places.indexOf(cell);
    return index < 0 ? Optional.empty() : Optional.of(index % 6);
  }
}
