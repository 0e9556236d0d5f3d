package tracewalk.recorded.construction;

import java.util.ArrayList;
import java.util.List;

/** Static initialisers of a class, its superclass and an interface with a default method. */
public final class StaticInitialisers {

  private StaticInitialisers() {}

  static final List<String> ORDER = new ArrayList<>();

  static int note(String what) {
    ORDER.add(what);
    return ORDER.size();
  }

  static class Base {
    static final int FIRST = note("base");
  }

  interface WithDefault {
    int MADE = note("interface");

    default int made() {
      return MADE;
    }
  }

  static final class Derived extends Base implements WithDefault {
    static int second = note("derived field");

    static {
      note("derived block");
    }
  }

  interface Lazy {
    int VALUE = note("lazy interface");
  }

  public static Object run() {
    int made = new Derived().made() + Lazy.VALUE;
    return made + " " + ORDER;
  }
}
