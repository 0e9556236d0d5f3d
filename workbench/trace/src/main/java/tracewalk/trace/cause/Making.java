package tracewalk.trace.cause;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.follow.Sighting;

/** Finds the call that made an object. */
public final class Making {
  private static final int DEEPEST = 64;

  private Making() {}

  /**
   * The constructor of the object's own class, which calls those of its superclasses; null if none
   * was recorded.
   */
  public static @Nullable Call of(Told told, long id) {
    Sighting first = told.following().object(id).first();
    Call made = null;
    int call = first == null ? 0 : first.call();
    for (int deep = 0; call != 0 && deep < DEEPEST; deep++) {
      Call frame = told.call(call);
      if (isConstructor(frame) && idOf(frame.receiverAfter()) == id) {
        made = frame;
      } else if (made != null || !isOfObject(frame, id)) {
        break;
      }
      call = frame.parent();
    }
    return made;
  }

  private static boolean isConstructor(Call call) {
    return call.method().equals("<init>");
  }

  /** A method that a constructor calls shows the object before the constructor does. */
  private static boolean isOfObject(Call call, long id) {
    return isConstructor(call)
        || idOf(call.receiver()) == id
        || call.args().stream().anyMatch(argument -> idOf(argument.value()) == id);
  }

  static long idOf(@Nullable Object value) {
    return value instanceof ObjectValue object ? object.id() : 0;
  }
}
