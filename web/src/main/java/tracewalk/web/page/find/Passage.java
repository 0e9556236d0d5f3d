package tracewalk.web.page.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThrownValue;
import tracewalk.web.replay.ValueText;

/** Where a step shows what was looked for: the path to the value, and the text around the word. */
public record Passage(String path, String before, String match, String after) {
  private static final int AROUND = 40;
  private static final int DEEPEST = 12;

  /** The first value of a step in which one of the words is. */
  static Optional<Passage> of(Call call, StepKind kind, @Nullable Send send, List<String> words) {
    return words.stream().flatMap(word -> in(call, kind, send, word).stream()).findFirst();
  }

  private static Optional<Passage> in(Call call, StepKind kind, @Nullable Send send, String word) {
    return switch (kind) {
      case CALL -> entered(call, word);
      case RETURN ->
          first(() -> in("→", call.result(), word), () -> in("this", call.receiverAfter(), word));
      case THROW ->
          first(() -> thrown(call.exception(), word), () -> in("this", call.receiverAfter(), word));
      case SEND -> send == null ? Optional.empty() : sent(send, word);
      case RECEIVE -> Optional.empty();
    };
  }

  /** Something that may have a passage. */
  private interface Part {
    Optional<Passage> passage();
  }

  private static Optional<Passage> first(Part... parts) {
    return Stream.of(parts).flatMap(part -> part.passage().stream()).findFirst();
  }

  private static Optional<Passage> entered(Call call, String word) {
    for (Argument argument : call.args()) {
      Optional<Passage> found = in(argument.name(), argument.value(), word);
      if (found.isPresent()) {
        return found;
      }
    }
    return in("this", call.receiver(), word);
  }

  private static Optional<Passage> thrown(@Nullable ThrownValue thrown, String word) {
    return thrown == null
        ? Optional.empty()
        : first(
            () -> text(ValueText.simple(thrown.type()), thrown.message(), word),
            () -> text("", thrown.type(), word));
  }

  private static Optional<Passage> sent(Send send, String word) {
    for (Map.Entry<String, @Nullable Object> field : send.message().entrySet()) {
      Optional<Passage> found = text(field.getKey(), String.valueOf(field.getValue()), word);
      if (found.isPresent()) {
        return found;
      }
    }
    return first(
        () -> text("what", send.what(), word),
        () -> text("to", send.to(), word),
        () -> text("topic", send.topic(), word));
  }

  private static Optional<Passage> in(String path, @Nullable Value value, String word) {
    return in(path, value, word, DEEPEST);
  }

  private static Optional<Passage> in(String path, @Nullable Value value, String word, int deep) {
    if (value instanceof TextValue text) {
      return text(path, text.value(), word);
    }
    if (value instanceof NumberValue number) {
      String digits = number.value().toString();
      return digits.equalsIgnoreCase(word) ? text(path, digits, word) : Optional.empty();
    }
    return value instanceof ObjectValue object && !object.secret() && deep > 0
        ? in(path, object, word, deep - 1)
        : Optional.empty();
  }

  private static Optional<Passage> in(String path, ObjectValue object, String word, int deep) {
    Optional<Passage> own = first(() -> text(path, object.text(), word));
    if (own.isPresent()) {
      return own;
    }
    Stream<Optional<Passage>> fields =
        orEmpty(object.fields()).stream()
            .map(field -> in(path + "." + field.name(), field.value(), word, deep));
    Stream<Optional<Passage>> items =
        orEmpty(object.items()).stream().map(item -> in(path + "[]", item, word, deep));
    Stream<Optional<Passage>> entries =
        orEmpty(object.entries()).stream()
            .map(
                entry ->
                    first(
                        () -> in(path + "{}", entry.key(), word, deep),
                        () ->
                            in(
                                path + "[" + ValueText.shortly(entry.key()) + "]",
                                entry.value(),
                                word,
                                deep)));
    return Stream.of(fields, items, entries)
        .flatMap(each -> each)
        .filter(Optional::isPresent)
        .findFirst()
        .flatMap(each -> each);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Optional<Passage> text(String path, @Nullable String text, String word) {
    int at = text == null ? -1 : text.toLowerCase(Locale.ROOT).indexOf(word);
    if (text == null || at < 0 || at + word.length() > text.length()) {
      return Optional.empty();
    }
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + word.length() + AROUND);
    Predicate<Integer> cut = place -> place > 0 && place < text.length();
    return Optional.of(
        new Passage(
            ValueText.printable(path, 80),
            (cut.test(from) ? "…" : "") + ValueText.printable(text.substring(from, at), AROUND),
            ValueText.printable(text.substring(at, at + word.length()), AROUND),
            ValueText.printable(text.substring(at + word.length(), to), AROUND)
                + (cut.test(to) ? "…" : "")));
  }
}
