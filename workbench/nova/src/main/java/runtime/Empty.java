package runtime;

/** Nothing arrived in an {@link EventQueue} in time. */
public class Empty extends PythonError {
  private static final long serialVersionUID = 1L;

  public Empty() {
    super(null);
  }
}
