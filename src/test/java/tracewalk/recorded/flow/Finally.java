package tracewalk.recorded.flow;

import java.util.ArrayList;
import java.util.List;

/** Finally blocks: after results and exceptions, nested, and with a return of their own. */
public final class Finally {

  private Finally() {}

  static final List<String> ORDER = new ArrayList<>();

  static void note(String what) {
    ORDER.add(what);
  }

  static int fails() {
    throw new IllegalStateException("fails");
  }

  static int result() {
    try {
      return 1;
    } finally {
      note("after result");
    }
  }

  @SuppressWarnings({"finally", "ReturnFromFinally"}) // it is about that
  static int overridden() {
    try {
      return fails();
    } finally {
      note("overrides");
      return 2;
    }
  }

  static int nested() {
    try {
      try {
        fails();
      } finally {
        note("inner");
      }
    } catch (IllegalStateException caught) {
      note("between");
      return 3;
    } finally {
      note("outer");
    }
    return 0;
  }

  public static Object run() {
    return result() + overridden() + nested() + " " + ORDER;
  }
}
