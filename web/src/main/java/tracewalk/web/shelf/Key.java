package tracewalk.web.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name for what something was made from: equal parts, equal key. */
final class Key {
  static final int LENGTH = 12;

  private Key() {}

  static String of(String facts, List<Path> files) throws IOException {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      sum.update(facts.getBytes(StandardCharsets.UTF_8));
      for (Path file : files) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(sum.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
