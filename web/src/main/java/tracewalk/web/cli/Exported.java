package tracewalk.web.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an export gave.
 *
 * @param parts one file each
 * @param accounts what it holds of all calls
 */
record Exported(List<byte[]> parts, String accounts) {
  static Exported texts(List<String> texts, String accounts) {
    return new Exported(
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(), accounts);
  }
}
