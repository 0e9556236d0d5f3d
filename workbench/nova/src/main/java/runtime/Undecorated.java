package runtime;

/**
 * Tells a function's own body from the function with its decorators around it: both have the
 * original's name, the body takes this first.
 */
public final class Undecorated {
  public static final Undecorated BODY = new Undecorated();

  private Undecorated() {}
}
