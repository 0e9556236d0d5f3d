package tracewalk.web.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The looks of a document.
 *
 * @param css stands in the document as it is
 * @param policy what a browser may do with it: nothing but these looks
 */
record Style(String css, String policy) {
  private static final String[] SHEETS = {"tokens.css", "book.css"};

  static Style read() {
    StringBuilder css = new StringBuilder("\n");
    for (String sheet : SHEETS) {
      css.append(asset(sheet));
    }
    String policy =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
            + digest(css.toString())
            + "'";
    return new Style(css.toString(), policy);
  }

  private static String asset(String name) {
    try (InputStream in = Style.class.getResourceAsStream("/tracewalk/web/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(sum.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("every Java has SHA-256", none);
    }
  }
}
