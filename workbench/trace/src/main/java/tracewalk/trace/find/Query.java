package tracewalk.trace.find;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for: words that must all hold of a step. {@code method:build value:"m1.tiny"} is a
 * step of a call whose method's name holds the one and that shows a value with the other; capitals
 * do not matter.
 */
public record Query(List<Word> words) {
  private static final int MOST_WORDS = 12;

  public Query {
    words = List.copyOf(words);
  }

  /** A word and what it is looked for in. */
  public record Word(Field field, String text) {}

  /** Reads a query; what is written before a colon and is no field is part of the word. */
  public static Query of(String text) {
    List<Word> words = new ArrayList<>();
    for (LineWord each : LineWord.of(text)) {
      Field field = Field.of(each.name()).orElse(Field.ANY);
      boolean part = field == Field.ANY && !each.name().isEmpty();
      String whole = part ? each.name() + ":" + each.text() : each.text();
      String plain = ValueTerms.plain(whole).strip();
      if (!plain.isEmpty() && words.size() < MOST_WORDS) {
        words.add(new Word(field, plain));
      }
    }
    return new Query(words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words that are looked for in a field. */
  public List<String> in(Field field) {
    return words.stream().filter(word -> word.field() == field).map(Word::text).toList();
  }
}
