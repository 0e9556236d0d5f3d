package tracewalk.lesson.lab;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is drawn for one student of one lab: the same again whenever it is asked. */
final class Draw {
  private static final int TOKEN_BYTES = 8;

  private final String key;
  private final String who;

  /** With the key of a class, which may be empty: without the key nobody can draw the same. */
  Draw(String key, String lab, String student) {
    this.key = key;
    this.who = lab + "\n" + student;
  }

  /** A word that stands for this student and lab in a recording. */
  String token() {
    return HexFormat.of().formatHex(digest("token"), 0, TOKEN_BYTES);
  }

  String choose(String parameter, List<String> values) {
    BigInteger number = new BigInteger(1, digest("parameter " + parameter));
    return values.get(number.mod(BigInteger.valueOf(values.size())).intValue());
  }

  private byte[] digest(String of) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = ("tracewalk lab " + key).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal((who + "\n" + of).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }
}
