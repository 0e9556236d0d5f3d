package tracewalk.recorded;

/** Hands on a key of which nothing says that it is one. */
public final class Gossip {

  private Gossip() {}

  static int tell(String what) {
    return what.length();
  }

  public static void main(String[] arguments) {
    for (int i = 0; i < 3; i++) {
      tell("wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");
    }
    tell("nothing to hide");
  }
}
