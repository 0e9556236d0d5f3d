package tracewalk.trace.sequence.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import tracewalk.trace.Peers;

/** Mermaid's own parser. */
final class MermaidPeer {
  private MermaidPeer() {}

  /** What Mermaid understands of each text. */
  static JsonNode read(List<String> texts) throws IOException, InterruptedException {
    return Peers.read("mermaid.mjs", "mermaid", texts);
  }
}
