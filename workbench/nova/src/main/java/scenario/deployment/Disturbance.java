package scenario.deployment;

import java.util.Map;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.messaging.MessagingTimeout;
import scenario.language.Entry;
import scenario.language.Scenario;

/** Makes matching sends fail or vanish. */
final class Disturbance implements Bus.Fault {
  private final Map<String, Entry> arguments;
  private final boolean drops;

  Disturbance(Scenario.Fault fault) {
    this.arguments = fault.arguments();
    this.drops = fault.word().equals("drop");
  }

  @Override
  public boolean passes(String fromCell, Envelope envelope) {
    boolean meant =
        matches("from", fromCell)
            && matches("to", envelope.to)
            && matches("topic", envelope.topic)
            && matches("method", envelope.method)
            && startsWith("topic_prefix", envelope.topic);
    if (meant && !drops) {
      Entry message = arguments.get("message");
      throw new MessagingTimeout(message == null ? "unreachable" : message.text());
    }
    return !meant;
  }

  private boolean matches(String key, String value) {
    Entry wanted = arguments.get(key);
    return wanted == null || wanted.text().equals(value);
  }

  private boolean startsWith(String key, String value) {
    Entry wanted = arguments.get(key);
    return wanted == null || value.startsWith(wanted.text());
  }
}
