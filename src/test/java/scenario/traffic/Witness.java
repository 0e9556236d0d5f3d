package scenario.traffic;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;
import runtime.Site;
import runtime.World;

/** Writes down what is to be seen of a run between its marks {@code begin} and {@code end}. */
final class Witness extends AppenderBase<ILoggingEvent> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private static final Logger NOVA = (Logger) LoggerFactory.getLogger("nova");

  private final List<String> lines = new ArrayList<>();
  private final Level before = ROOT.getLevel();
  private World world;
  private int slept;

  /** Nothing is logged elsewhere until it leaves. */
  Witness() {
    ROOT.setLevel(Level.OFF);
    NOVA.setAdditive(false);
  }

  List<String> lines() {
    return lines;
  }

  /** Hears the names of moments from the thread that drives the run. */
  void mark(String text) {
    if (text.equals("begin")) {
      world = World.current();
      slept = world.slept().size();
      Bus.current().watch(this::message);
      listen();
    } else if (text.equals("end")) {
      hush();
    }
  }

  private void listen() {
    setContext(NOVA.getLoggerContext());
    start();
    NOVA.setLevel(Level.INFO);
    NOVA.addAppender(this);
  }

  private void hush() {
    if (isStarted()) {
      sleeps();
    }
    NOVA.detachAppender(this);
    NOVA.setLevel(null);
    stop();
  }

  /** From now on logs go where they went before. */
  void leave() {
    hush();
    NOVA.setAdditive(true);
    ROOT.setLevel(before);
  }

  private void sleeps() {
    for (Map.Entry<String, Number> each : world.slept().subList(slept, world.slept().size())) {
      write(each.getKey(), "slept", each.getValue());
    }
    slept = world.slept().size();
  }

  @Override
  protected void append(ILoggingEvent event) {
    sleeps();
    String cell = event.getThreadName().replaceFirst("/.*", "");
    String level = event.getLevel() == Level.WARN ? "WARNING" : event.getLevel().toString();
    String text = Brief.text(event.getFormattedMessage());
    String cause =
        event.getThrowableProxy() == null
            ? null
            : Brief.error(event.getThrowableProxy().getClassName());
    write(cell, level + " " + event.getLoggerName(), cause == null ? text : text + " | " + cause);
  }

  private void message(Envelope envelope) {
    if (!isStarted()) {
      return;
    }
    sleeps();
    if (envelope.kind.equals("reply")) {
      reply(envelope);
    } else {
      Map<String, Object> facts = Kwargs.of("to", envelope.to, "topic", envelope.topic);
      facts.put("server", envelope.server);
      facts.put("namespace", envelope.namespace);
      facts.put("fanout", envelope.fanout ? true : null);
      facts.put("version", envelope.version);
      facts.values().removeIf(value -> value == null);
      facts.put("args", envelope.message == null ? arguments(envelope) : passedOn(envelope));
      write(Site.current().name(), envelope.kind + " " + envelope.method, facts);
    }
  }

  private static Map<String, Object> arguments(Envelope envelope) {
    Map<String, Object> result = Kwargs.of();
    ((Map<?, ?>) JsonUtils.loads(envelope.body))
        .forEach((name, value) -> result.put((String) name, Brief.scalar(value)));
    return result;
  }

  /** What an inter-cell message says of itself, the scalars in the order of their names. */
  private static Map<String, Object> passedOn(Envelope envelope) {
    Map<String, Object> result = new TreeMap<>();
    Map<?, ?> message = (Map<?, ?>) JsonUtils.loads(envelope.message);
    message.forEach(
        (name, value) -> {
          if (!(value instanceof Map) && !(value instanceof List)) {
            result.put((String) name, Brief.value(value));
          }
        });
    result.put("ctxt", ((Map<?, ?>) message.get("ctxt")).size());
    if (message.get("method_kwargs") instanceof Map<?, ?> kwargs) {
      result.put("method_kwargs", kwargs.keySet().stream().map(String::valueOf).sorted().toList());
    }
    return result;
  }

  private void reply(Envelope envelope) {
    Map<?, ?> outcome = (Map<?, ?>) JsonUtils.loads(envelope.body);
    String cell = Site.current().name();
    if (outcome.get("failure") instanceof String text) {
      Map<?, ?> failure = (Map<?, ?>) JsonUtils.loads(text);
      String error = Brief.error((String) failure.get("class"));
      String message = Brief.text((String) failure.get("message"));
      write(cell, "failed " + envelope.method, error.equals("*") ? error : error + ": " + message);
    } else {
      write(cell, "answered " + envelope.method, Brief.value(outcome.get("result")));
    }
  }

  private synchronized void write(String cell, String what, Object facts) {
    lines.add(cell + " " + what + " " + (facts instanceof String text ? text : json(facts)));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
