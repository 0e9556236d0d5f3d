package oslo.messaging;

import java.util.List;
import java.util.Map;
import oslo.serialization.JsonUtils;
import runtime.Empty;
import runtime.EventQueue;

/** Waits for the answer of one call. */
final class ReplyWaiter {
  private final EventQueue<Envelope> replies = new EventQueue<>();
  private final List<String> allowedRemoteExmods;

  ReplyWaiter(List<String> allowedRemoteExmods) {
    this.allowedRemoteExmods = allowedRemoteExmods;
  }

  void put(Envelope reply) {
    replies.put(reply);
  }

  @SuppressWarnings("unchecked")
  Object await(String topic, String uniqueId, Number timeout) {
    Envelope reply;
    try {
      reply = replies.get(timeout);
    } catch (Empty nothing) {
      throw new MessagingTimeout("Timed out waiting for a reply to message ID " + uniqueId);
    }
    accept(reply);
    Map<String, Object> outcome = (Map<String, Object>) JsonUtils.loads(reply.body);
    if (outcome.containsKey("failure")) {
      throw RemoteErrors.deserialize((String) outcome.get("failure"), allowedRemoteExmods);
    }
    return outcome.get("result");
  }

  /** The moment the answer is taken, in the caller's thread. */
  void accept(Envelope reply) {
    if (!reply.kind.equals("reply")) {
      throw new IllegalArgumentException("no reply: " + reply.kind);
    }
  }
}
