package tracewalk.trace.find;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.ExceptionValue;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.Recording;
import tracewalk.trace.beside.PieceMaker;
import tracewalk.trace.beside.RawEvents;
import tracewalk.trace.index.Events;

/** Which events show which texts, numbers and types of objects. */
final class ValueTerms implements PieceMaker {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");

  private final Events events;
  private final RawEvents raws;
  private final Map<String, Postings> texts = new HashMap<>();
  private final Map<Number, Postings> numbers = new HashMap<>();
  private final Map<String, Postings> types = new HashMap<>();
  private int at;

  ValueTerms(Recording recording) {
    this.raws = new RawEvents(recording);
    this.events = recording.index().events();
  }

  @Override
  public void event(int event, int inSegment) {
    EventKind kind = events.kind(event);
    RawEvent raw = raws.at(event);
    at = inSegment;
    if (kind == EventKind.ENTER) {
      value(raw.receiver());
      raw.args().forEach(this::value);
    } else if (kind == EventKind.RETURN) {
      value(raw.result());
      value(raw.receiverAfter());
    } else if (kind == EventKind.THROW) {
      thrown(raw.exception());
      value(raw.receiverAfter());
    } else if (kind == EventKind.SEND) {
      raw.facts().values().forEach(this::value);
    }
  }

  private void thrown(@Nullable ExceptionValue thrown) {
    if (thrown != null) {
      type(thrown.type());
      text(thrown.type());
      text(thrown.message());
    }
  }

  private void value(@Nullable Value value) {
    if (value instanceof TextValue text) {
      text(text.value());
    } else if (value instanceof NumberValue number) {
      numbers.computeIfAbsent(number.value(), none -> new Postings()).add(at);
    } else if (value instanceof ObjectValue object && !object.secret()) {
      object(object);
    }
  }

  private void object(ObjectValue object) {
    type(object.type());
    text(object.text());
    if (object.fields() != null) {
      object.fields().forEach(field -> value(field.value()));
    }
    values(object.items());
    if (object.entries() != null) {
      object.entries().forEach(entry -> value(entry.key()));
      object.entries().forEach(entry -> value(entry.value()));
    }
  }

  private void values(@Nullable List<Value> values) {
    if (values != null) {
      values.forEach(this::value);
    }
  }

  private void text(@Nullable String text) {
    if (text != null) {
      texts.computeIfAbsent(text, none -> new Postings()).add(at);
    }
  }

  private void type(String type) {
    types.computeIfAbsent(type, none -> new Postings()).add(at);
  }

  @Override
  public byte[] piece() {
    SegmentBuilder segment = new SegmentBuilder();
    texts.forEach((text, list) -> segment.add(Kind.TEXT, plain(text), list));
    numbers.forEach((number, list) -> segment.add(Kind.NUMBER, plain(number.toString()), list));
    types.forEach((type, list) -> segment.add(Kind.TYPE, plain(type), list));
    texts.clear();
    numbers.clear();
    types.clear();
    return segment.build();
  }

  /** How a text is compared: without capitals and control characters. */
  static String plain(String text) {
    return CONTROL.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
