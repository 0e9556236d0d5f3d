package tracewalk.web.replay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
import tracewalk.trace.Info;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.ThreadView;
import tracewalk.trace.find.Found;
import tracewalk.trace.find.Kin;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.find.Landmarks;
import tracewalk.trace.find.Query;
import tracewalk.trace.find.StepFinder;
import tracewalk.trace.follow.Follower;
import tracewalk.trace.follow.Following;
import tracewalk.trace.select.Facts;
import tracewalk.trace.select.RecordingFacts;

/**
 * A run from a file; requests come from several threads, the recording is read by one at a time.
 */
public final class RecordedRun implements Run {
  private static final int KEPT_CALLS = 4096;
  private static final int KEPT_SENDS = 1024;

  private final Recording recording;
  private final StepFinder finder;
  private final Follower follower;
  private final Facts facts;
  private final Map<Integer, Call> calls =
      new LinkedHashMap<>(KEPT_CALLS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Call> eldest) {
          return size() > KEPT_CALLS;
        }
      };

  private final Map<Integer, Send> sends =
      new LinkedHashMap<>(KEPT_SENDS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Send> eldest) {
          return size() > KEPT_SENDS;
        }
      };

  public RecordedRun(Recording recording) {
    this.recording = recording;
    this.facts = new RecordingFacts(recording);
    this.finder = new StepFinder(recording);
    this.follower = new Follower(recording);
  }

  @Override
  public Path file() {
    return recording.file();
  }

  @Override
  public Info info() {
    return recording.info();
  }

  @Override
  public synchronized Accounts accounts() {
    return recording.accounts();
  }

  @Override
  public int stepCount() {
    return recording.stepCount();
  }

  @Override
  public synchronized Step step(int number) {
    return recording.step(number);
  }

  @Override
  public int callCount() {
    return recording.callCount();
  }

  @Override
  public synchronized Call call(int id) {
    return calls.computeIfAbsent(id, recording::call);
  }

  @Override
  public int event(int step) {
    return recording.window().event(step);
  }

  @Override
  public Following following() {
    return follower;
  }

  @Override
  public int parent(int callId) {
    return recording.index().calls().parent(callId);
  }

  @Override
  public int firstStep(int callId) {
    return recording.window().firstStep(callId);
  }

  @Override
  public int lastStep(int callId) {
    return recording.window().lastStep(callId);
  }

  @Override
  public int depth(int callId) {
    return recording.window().depth(callId);
  }

  @Override
  public int windowCalls() {
    return recording.window().calls();
  }

  @Override
  public int windowCall(int place) {
    return recording.window().call(place);
  }

  @Override
  public int windowPlace(int callId) {
    return recording.window().place(callId);
  }

  @Override
  public void eachStep(int first, int last, StepVisitor visitor) {
    recording.window().each(first, last, visitor);
  }

  @Override
  public boolean hasOrigins() {
    return recording.hasOrigins();
  }

  @Override
  public boolean ported(int callId) {
    return facts.ported(callId);
  }

  @Override
  public String className(int callId) {
    return facts.className(callId);
  }

  @Override
  public String method(int callId) {
    return facts.method(callId);
  }

  @Override
  public int methodNumber(int callId) {
    return facts.methodNumber(callId);
  }

  @Override
  public int taken(int callId) {
    return facts.taken(callId);
  }

  @Override
  public int sent(int step) {
    return facts.sent(step);
  }

  @Override
  public List<ThreadView> threads() {
    return recording.threads();
  }

  @Override
  public ThreadView thread(int callId) {
    return facts.thread(callId);
  }

  @Override
  public synchronized List<Integer> children(int callId) {
    return recording.children(callId);
  }

  @Override
  public List<Integer> children(int callId, int most) {
    return recording.children(callId, most);
  }

  @Override
  public synchronized @Nullable Send send(int link) {
    return sends.computeIfAbsent(link, recording::send);
  }

  @Override
  public void prepare() {
    follower.begin();
    finder.begin();
  }

  @Override
  public Found find(Query query, @Nullable IntPredicate inView) {
    finder.begin();
    return finder.find(query, inView);
  }

  @Override
  public int nearest(int step, Kin kin, boolean ahead, @Nullable IntPredicate inView) {
    return finder.nearest(step, kin, ahead, inView);
  }

  @Override
  public synchronized Answer ask(Claim claim, @Nullable IntPredicate inView) {
    return Answer.of(claim, recording, inView);
  }

  @Override
  public @Nullable Landmark landmark(int step) {
    return finder.landmark(step);
  }

  @Override
  public Landmarks.@Nullable Place find(Landmark landmark) {
    return finder.find(landmark);
  }

  @Override
  public List<String> cells() {
    return recording.cells();
  }

  @Override
  public synchronized void close() {
    follower.close();
    finder.close();
    recording.close();
  }
}
