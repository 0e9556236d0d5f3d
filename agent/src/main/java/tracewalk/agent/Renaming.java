package tracewalk.agent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives the runtime package another name in class files.
 *
 * @param packageName with slashes; as long as the one in the jar, so that nothing in a file moves
 */
record Renaming(String packageName) {

  /** In no constant that would itself be renamed. */
  private static final String IN_THE_JAR = "tracewalk agent runtime";

  /** The package's name as it stands in the jar. */
  static String inTheJar() {
    return IN_THE_JAR.replace(' ', '/');
  }

  byte[] of(byte[] classFile) {
    String before = inTheJar();
    if (!before.equals(packageName)) {
      replace(classFile, before, packageName);
      replace(classFile, before.replace('/', '.'), packageName.replace('/', '.'));
    }
    return classFile;
  }

  private static void replace(byte[] bytes, String before, String after) {
    byte[] from = before.getBytes(StandardCharsets.US_ASCII);
    byte[] to = after.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at <= bytes.length - from.length; at++) {
      if (bytes[at] == from[0] && Arrays.equals(bytes, at, at + from.length, from, 0, to.length)) {
        System.arraycopy(to, 0, bytes, at, to.length);
      }
    }
  }
}
