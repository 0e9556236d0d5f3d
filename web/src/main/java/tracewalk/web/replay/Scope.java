package tracewalk.web.replay;

import java.util.Locale;
import tracewalk.trace.Call;

/** Which calls are in view: those with an origin in the ported program, or all. */
public enum Scope {
  PORTED,
  ALL;

  boolean keeps(Call call) {
    return this == ALL || call.origin() != null;
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
