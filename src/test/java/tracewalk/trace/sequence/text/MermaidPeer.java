package tracewalk.trace.sequence.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mermaid's own parser, run by Node; {@code npm ci} in {@code src/test/peers} installs it. */
final class MermaidPeer {
  private static final Path PEERS =
      Path.of(System.getProperty("tracewalk.home", "../.."), "src/test/peers").normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private MermaidPeer() {}

  /** What Mermaid understands of each text. */
  static JsonNode read(List<String> texts) throws IOException, InterruptedException {
    if (!Files.isDirectory(PEERS.resolve("node_modules/mermaid"))) {
      String missing = "Mermaid is not installed; run npm ci in " + PEERS;
      assumeTrue("true".equals(System.getenv("CI")), missing);
      throw new AssertionError(missing);
    }
    Process node =
        new ProcessBuilder("node", "mermaid.mjs")
            .directory(PEERS.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = node.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(texts));
    }
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new AssertionError("Mermaid refused a text");
    }
    return JSON.readTree(out);
  }
}
