package oslo.messaging;

/** Compares versions {@code major.minor[.revision]}. */
final class Versions {
  private Versions() {}

  /** Same major number, and no newer than what is implemented. */
  static boolean isCompatible(String implemented, String version) {
    int[] have = parts(implemented);
    int[] want = parts(version);
    if (have[0] != want[0] || want[1] > have[1]) {
      return false;
    }
    return want[1] < have[1] || want[2] <= have[2];
  }

  private static int[] parts(String version) {
    String[] texts = version.split("\\.");
    int[] numbers = new int[3];
    for (int i = 0; i < texts.length && i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(texts[i]);
    }
    return numbers;
  }
}
