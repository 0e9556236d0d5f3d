package tracewalk.trace.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tracewalk.agent.format.Layout;

/** The dictionary as it grows: names get numbers, and are written before what needs them. */
final class Words {
  private final Payload waiting = new Payload();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private int types;
  private int methods;
  private long characters;

  int type(String name) {
    Integer known = numbers.get(name);
    return known == null ? newType(name) : known;
  }

  private int newType(String name) {
    take(name, ++types, name.length());
    word(Layout.WORD_TYPE, new Payload().number(types).text(name));
    return types;
  }

  int method(Method method) {
    Integer known = numbers.get(method);
    return known == null ? newMethod(method) : known;
  }

  private int newMethod(Method method) {
    take(method, ++methods, method.characters());
    Payload word = new Payload().number(methods);
    word.octet(Layout.METHOD_VALUES | (method.onObject() ? 0 : Layout.METHOD_STATIC));
    word.text(method.className()).text(method.name()).text("()V");
    texts(word, method.parameters());
    word.number(method.parameters().size());
    method.parameters().forEach(parameter -> word.text("?"));
    word.nullableText(method.file()).number(method.line()).number(method.line());
    word(Layout.WORD_METHOD, word.nullableText(null).nullableText(null));
    return methods;
  }

  private static void texts(Payload word, List<String> texts) {
    word.number(texts.size());
    texts.forEach(word::text);
  }

  void thread(int number, String name) {
    word(Layout.WORD_THREAD, new Payload().number(number).text(name).octet(0));
  }

  void notSaid(String what) {
    word(Layout.WORD_NOT_INSTRUMENTED, new Payload().text(what));
  }

  private void take(Object word, int number, int length) {
    characters += length;
    if (numbers.size() >= Limits.NAMES || characters > Limits.NAME_CHARACTERS) {
      throw new ForeignException(
          "expected at most %,d different names of %,d characters, found more"
              .formatted(Limits.NAMES, Limits.NAME_CHARACTERS));
    }
    numbers.put(Objects.requireNonNull(word), number);
  }

  private void word(int kind, Payload rest) {
    waiting.octet(kind).number(rest.length()).add(rest);
  }

  /** What has not been written yet. */
  Payload waiting() {
    return waiting;
  }
}
