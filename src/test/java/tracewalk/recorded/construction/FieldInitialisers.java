package tracewalk.recorded.construction;

import java.util.ArrayList;
import java.util.List;

/** Fields and blocks that call before the constructor's own body, in classes that inherit. */
public final class FieldInitialisers {

  private FieldInitialisers() {}

  static class Base {
    final List<String> order = note(new ArrayList<>(), "base field");

    {
      note(order, "base block");
    }

    Base() {
      note(order, "base body");
      hook();
    }

    void hook() {
      note(order, "base hook");
    }

    static List<String> note(List<String> order, String what) {
      order.add(what);
      return order;
    }
  }

  static final class Derived extends Base {
    final List<String> mine = note(order, "field");

    {
      note(order, "block");
    }

    @Override
    void hook() {
      note(order, "hook");
    }
  }

  public static Object run() {
    return new Derived().order;
  }
}
