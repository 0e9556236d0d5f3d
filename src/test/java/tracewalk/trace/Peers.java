package tracewalk.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Readers of others, run by Node; {@code npm ci} in {@code src/test/peers} installs them. */
public final class Peers {
  private static final Path PEERS =
      Path.of(System.getProperty("tracewalk.home", "../.."), "src/test/peers").normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Peers() {}

  /** What a script, which uses a package, prints of each text. */
  public static JsonNode read(String script, String needed, List<String> texts)
      throws IOException, InterruptedException {
    if (!Files.isDirectory(PEERS.resolve("node_modules/" + needed))) {
      String missing = needed + " is not installed; run npm ci in " + PEERS;
      assumeTrue("true".equals(System.getenv("CI")), missing);
      throw new AssertionError(missing);
    }
    Process node =
        new ProcessBuilder("node", script)
            .directory(PEERS.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = node.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(texts));
    }
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new AssertionError(script + " refused a text");
    }
    return JSON.readTree(out);
  }
}
