package tracewalk.web.rot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;

/** All that a recording shows, in a few characters: alike where no reader could tell two runs. */
record Appearance(String digest) {

  static Appearance of(Recording recording) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (Writer out =
          new OutputStreamWriter(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest),
              StandardCharsets.UTF_8)) {
        JsonLines.write(recording, new Choice(false, false, true, false), out);
      }
      return new Appearance(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
