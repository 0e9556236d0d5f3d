package tracewalk.lesson.claim;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Window;
import tracewalk.trace.index.CallTree;

/** A recording as claims see it; what was decoded once is kept, for the next claim asks again. */
public final class RecordedRun implements Run {
  private final Recording recording;
  private final int most;
  private final CallTree tree;
  private final Map<Callee, Numbers> calls = new LinkedHashMap<>();
  private final Map<Integer, Call> decoded = new LinkedHashMap<>();
  private @Nullable List<Send> sends;
  private final boolean origins;

  private RecordedRun(Recording recording, int most) {
    this.most = most;
    this.recording = recording;
    this.tree = recording.index().calls();
    Window window = recording.window();
    Map<Integer, Numbers> byMethod = new HashMap<>();
    for (int place = 0; place < window.calls(); place++) {
      int id = window.call(place);
      byMethod.computeIfAbsent(tree.method(id), method -> numbersOf(id)).add(id);
    }
    this.origins = calls.keySet().stream().anyMatch(callee -> callee.origin() != null);
  }

  private Numbers numbersOf(int id) {
    return calls.computeIfAbsent(recording.callee(id), callee -> new Numbers());
  }

  public static Run of(Recording recording) {
    return new RecordedRun(recording, Integer.MAX_VALUE);
  }

  /**
   * The same, for claims of strangers: one that needs more calls to be looked at is refused with a
   * {@link WalkException}.
   */
  public static Run of(Recording recording, int most) {
    return new RecordedRun(recording, most);
  }

  @Override
  public Collection<Callee> callees() {
    return calls.keySet();
  }

  @Override
  public List<Integer> callsOf(Callee callee) {
    Numbers found = calls.get(callee);
    return found == null ? List.of() : found;
  }

  @Override
  public List<Send> sends() {
    if (sends == null) {
      sends = recording.sends().stream().filter(send -> send.step() > 0).toList();
    }
    return sends;
  }

  @Override
  public Call call(int id) {
    Call known = decoded.get(id);
    if (known != null) {
      return known;
    }
    if (decoded.size() >= most) {
      throw new WalkException(
          new Place("claim", 0), "expected one of at most " + most + " calls, found more");
    }
    Call call = recording.call(id);
    decoded.put(id, call);
    return call;
  }

  @Override
  public Callee callee(int id) {
    return recording.callee(id);
  }

  @Override
  public int parent(int id) {
    return tree.parent(id);
  }

  @Override
  public int sender(int id) {
    Send sent = tree.cause(id) == 0 ? null : recording.send(tree.cause(id));
    return sent == null ? 0 : sent.callId();
  }

  @Override
  public List<Integer> made(int id) {
    List<Integer> made = new ArrayList<>();
    for (int below : recording.children(id)) {
      if (counts(recording.callee(below))) {
        made.add(below);
      } else {
        made.addAll(made(below));
      }
    }
    return made;
  }

  @Override
  public boolean counts(Callee callee) {
    return !origins || callee.origin() != null;
  }

  @Override
  public @Nullable Send send(int link) {
    return recording.send(link);
  }

  /** Numbers of calls, four bytes each: there may be millions. */
  private static final class Numbers extends AbstractList<Integer> {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    @Override
    public Integer get(int place) {
      return numbers[Objects.checkIndex(place, size)];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
