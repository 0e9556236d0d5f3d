package tracewalk.recorded.member;

/** Nested classes reach each other's private members. */
public final class Accessors {

  private int secret = 1;

  private int secret() {
    return secret;
  }

  private final class Inner {
    private int peek() {
      return secret() + secret++;
    }
  }

  private static int own(Visitor visitor) {
    return visitor.mine();
  }

  private static final class Visitor {
    private int mine() {
      return 7;
    }
  }

  public static Object run() {
    Accessors outer = new Accessors();
    return outer.new Inner().peek() + outer.secret + own(new Visitor());
  }
}
