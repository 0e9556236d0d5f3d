package tracewalk.web.replay;

import java.util.Locale;

/**
 * Which calls are in view: those that the walk follows, those with an origin in the ported program,
 * or all.
 */
public enum Scope {
  WALK,
  PORTED,
  ALL;

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
