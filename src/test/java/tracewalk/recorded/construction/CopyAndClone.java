package tracewalk.recorded.construction;

/** Copying by {@code clone}, which makes an object without a constructor. */
public final class CopyAndClone {

  private CopyAndClone() {}

  static final class Sheep implements Cloneable {
    int legs = count();

    static int count() {
      return 4;
    }

    @Override
    public Sheep clone() {
      try {
        return (Sheep) super.clone();
      } catch (CloneNotSupportedException never) {
        throw new AssertionError(never);
      }
    }
  }

  public static Object run() {
    int[] numbers = {1, 2};
    return new Sheep().clone().legs + numbers.clone().length;
  }
}
