package tracewalk.web.replay;

/** What a reader looks at: a scope, and what is hidden of it. */
public record View(Scope scope, Filter filter) {
  /** Everything that was recorded. */
  public static final View ALL = new View(Scope.ALL, Filter.NONE);

  public View(Scope scope) {
    this(scope, Filter.NONE);
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
