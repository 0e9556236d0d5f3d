package tracewalk.recorded.member;

/** Methods of every visibility, static and not, final and not. */
public final class Visibilities {

  private int hidden() {
    return 1;
  }

  int near() {
    return hidden() + privately();
  }

  protected int kin() {
    return near();
  }

  public final int open() {
    return kin();
  }

  private static int privately() {
    return 2;
  }

  public static Object run() {
    return new Visibilities().open();
  }
}
