package tracewalk.lesson.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sum of a recording's bytes, taken when it was made. It shows that bytes were changed, to
 * everybody who does not take the trouble to take the sum anew.
 */
public final class Seal {
  static final String FILE = "recording.seal";

  private Seal() {}

  /** Seals the recording of a folder. */
  public static void write(Path folder, Assignment assignment) {
    try {
      Files.writeString(folder.resolve(FILE), of(folder, assignment) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static void refuseBroken(Path folder, Assignment assignment) {
    try {
      Path file = folder.resolve(FILE);
      boolean small = Files.isRegularFile(file) && Files.size(file) < 1000;
      String found = small ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
      if (!found.strip().equals(of(folder, assignment))) {
        throw new SubmissionException(
            "expected the recording as 'lab check' made it, found one that was changed since");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String of(Path folder, Assignment assignment) throws IOException {
    try (InputStream bytes = Files.newInputStream(folder.resolve(StudentFolder.RECORDING))) {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = assignment.mark().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        mac.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }
}
