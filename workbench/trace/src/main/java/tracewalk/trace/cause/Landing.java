package tracewalk.trace.cause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.follow.Role;
import tracewalk.trace.follow.Sighting;
import tracewalk.trace.follow.Trail;

/**
 * Why a call landed in its method: what the line named, which object was there, how the caller came
 * by it, and what chose it.
 *
 * @param object the receiver, null where there is none
 * @param name of the argument or field that held it
 * @param by the call that gave it or put it there; null if that was not recorded
 * @param step where that happened, or 0 outside the window
 * @param made the call of its constructor
 * @param chosenIn the call that gave the object out first, or made it
 * @param options the calls in there that read options, the last first
 * @param callers the same of the caller, before this call
 */
public record Landing(
    Call call,
    @Nullable ObjectValue object,
    How how,
    String name,
    @Nullable Call by,
    int step,
    @Nullable Call made,
    @Nullable Call chosenIn,
    List<Call> options,
    List<Call> callers) {
  private static final int MOST_OPTIONS = 4;
  private static final int NEAR = 3;
  private static final int MOST_SIGHTINGS = 64;

  /** Who is given out is given out soon after it was made. */
  private static final int EARLY = 400;

  /** How a caller came by the object whose method it calls. */
  public enum How {
    /** There is no caller: work was handed over. */
    HANDED,
    /** There is no caller, and nothing that is known to have led here. */
    BEGINS,
    NEW,
    STATIC,
    SELF,
    ARGUMENT,
    RESULT,
    FIELD,
    MADE,
    SEEN,
    UNKNOWN
  }

  private record Way(How how, String name, @Nullable Call by, int step) {}

  public static Landing of(Told told, int callId) {
    Call call = told.call(callId);
    ObjectValue object = call.receiver() instanceof ObjectValue it && it.id() != 0 ? it : null;
    Call made = object == null ? null : Making.of(told, object.id());
    Way way = way(told, call, object, made);
    Call chooser = object == null ? null : chooser(told, object.id(), made);
    return new Landing(
        call,
        object,
        way.how(),
        way.name(),
        way.by(),
        way.step(),
        made,
        chooser,
        chooser == null ? List.of() : options(told, chooser, made),
        call.parent() == 0 ? List.of() : readBefore(told, call));
  }

  private static Way way(Told told, Call call, @Nullable ObjectValue object, @Nullable Call made) {
    if (call.parent() == 0) {
      return handed(told, call);
    }
    if (object == null) {
      return new Way(call.method().equals("<init>") ? How.NEW : How.STATIC, "", null, 0);
    }
    Call caller = told.call(call.parent());
    if (Making.idOf(caller.receiver()) == object.id()) {
      return new Way(How.SELF, "", null, 0);
    }
    for (Argument argument : caller.args()) {
      if (Making.idOf(argument.value()) == object.id()) {
        return new Way(How.ARGUMENT, argument.name(), caller, caller.firstStep());
      }
    }
    if (made != null && made.parent() == caller.id()) {
      return new Way(How.MADE, "", made, made.firstStep());
    }
    Way held = new Holding(told, caller, call, object.id()).field();
    return held == null ? given(told, call, object.id()) : held;
  }

  /** Builds the way of an object that a field of the caller held. */
  private record Holding(Told told, Call caller, Call call, long id) {
    @Nullable Way field() {
      FieldHistory.Put put = new FieldHistory(told, caller, call.firstStep()).holding(id);
      return put == null ? null : new Way(How.FIELD, put.field(), put.by(), put.step());
    }
  }

  private static Way handed(Told told, Call call) {
    Integer link = call.cause();
    Send send = link == null ? null : told.send(link);
    if (send == null || send.callId() == 0) {
      return new Way(How.BEGINS, "", null, 0);
    }
    return new Way(How.HANDED, String.valueOf(send.what()), told.call(send.callId()), send.step());
  }

  /** The result of an earlier call of the caller; else where the object was seen last. */
  private static Way given(Told told, Call call, long id) {
    Trail trail = told.following().object(id);
    int before = call.firstStep() == 0 ? 0 : trail.before(call.firstStep(), false);
    int from = Math.max(0, before - MOST_SIGHTINGS);
    List<Sighting> earlier = trail.list(from, before - from, false);
    for (int at = earlier.size() - 1; at >= 0; at--) {
      Sighting one = earlier.get(at);
      if (one.role() == Role.RESULT && told.parent(one.call()) == call.parent()) {
        return new Way(How.RESULT, "", told.call(one.call()), one.step());
      }
    }
    if (earlier.isEmpty()) {
      return new Way(How.UNKNOWN, "", null, 0);
    }
    Sighting last = earlier.get(earlier.size() - 1);
    return new Way(How.SEEN, "", told.call(last.call()), last.step());
  }

  /**
   * The first call that returned the object, if it or what it called read options; else its maker.
   */
  private static @Nullable Call chooser(Told told, long id, @Nullable Call made) {
    return told.following().object(id).list(0, EARLY, false).stream()
        .filter(one -> one.role() == Role.RESULT && !one.inside())
        .limit(NEAR)
        .map(one -> told.call(one.call()))
        .filter(gives -> !options(told, gives, made).isEmpty())
        .findFirst()
        .orElse(made == null || made.parent() == 0 ? null : told.call(made.parent()));
  }

  /** What was read in a call before the object was made. */
  private static List<Call> options(Told told, Call chooser, @Nullable Call made) {
    boolean inside = made != null && isIn(told, made, chooser);
    int until = inside && made != null ? made.firstStep() : 0;
    List<Integer> read =
        told.following().options(chooser.id(), until, MOST_SIGHTINGS).stream()
            .filter(option -> !inside || made == null || option < made.id())
            .toList();
    return near(told, chooser, read);
  }

  private static boolean isIn(Told told, Call call, Call outer) {
    int frame = call.id();
    for (int high = 0; frame > outer.id() && high < EARLY; high++) {
      frame = told.parent(frame);
    }
    return frame == outer.id();
  }

  private static List<Call> readBefore(Told told, Call call) {
    if (call.firstStep() == 0) {
      return List.of();
    }
    List<Integer> read =
        told.following().options(call.parent(), call.firstStep(), MOST_OPTIONS * 2);
    return near(told, told.call(call.parent()), read);
  }

  /** What was read far below is about something else. */
  private static List<Call> near(Told told, Call from, List<Integer> read) {
    return read.stream()
        .map(told::call)
        .filter(option -> option.depth() - from.depth() <= NEAR + 1)
        .limit(MOST_OPTIONS)
        .toList();
  }
}
