package tracewalk.web.replay;

import java.util.Locale;

/** Which calls are in view: those with an origin in the ported program, or all. */
public enum Scope {
  PORTED,
  ALL;

  boolean keeps(Run run, int callId) {
    return this == ALL || run.ported(callId);
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
