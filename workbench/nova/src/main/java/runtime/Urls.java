package runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Escapes of URLs as Python's {@code urllib} writes and reads them. */
public final class Urls {
  private static final String SAFE = "_.-~";

  private Urls() {}

  /** Every byte but letters, digits, a few marks and those in {@code safe} becomes an escape. */
  @Secret
  public static String quote(@Secret String text, String safe) {
    StringBuilder quoted = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || isIn(letter, safe));
      quoted.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
    }
    return quoted.toString();
  }

  private static boolean isIn(char letter, String safe) {
    return SAFE.indexOf(letter) >= 0 || safe.indexOf(letter) >= 0;
  }

  /** Resolves the escapes; what only looks like one stays. */
  @Secret
  public static String unquote(@Secret String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < given.length; i++) {
      int escaped = given[i] == '%' && i + 2 < given.length ? hex(given[i + 1], given[i + 2]) : -1;
      bytes.write(escaped < 0 ? given[i] : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }
}
