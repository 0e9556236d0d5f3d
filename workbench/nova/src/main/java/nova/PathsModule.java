package nova;

import java.util.List;
import oslo.config.Opt;

/** Where nova keeps files, as {@code nova/paths.py} defines it. */
public final class PathsModule {
  // Differs from nova: the folder of the Python package is none here; the working folder stands in.
  static final List<Opt> PATH_OPTS =
      List.of(
          Opt.string("pybasedir", System.getProperty("user.dir").replace("$", "$$")),
          Opt.string("state_path", "$pybasedir"));

  private PathsModule() {}

  /** A path below the folder of state, which is filled in when the option is read. */
  static String statePathDef(String name) {
    return "$state_path/" + name;
  }
}
