package tracewalk.trace.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tracewalk.trace.Info;

/** Ids that are the same whenever the same recording is written. */
final class Ids {
  private static final int TRACE_BYTES = 16;

  private Ids() {}

  static String trace(Info info) {
    String known = info.startedAt() + "/" + info.pid() + "/" + info.label() + "/" + info.command();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, TRACE_BYTES);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  static String span(int call) {
    return HexFormat.of().toHexDigits((long) call);
  }
}
