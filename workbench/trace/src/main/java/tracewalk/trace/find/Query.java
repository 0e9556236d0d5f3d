package tracewalk.trace.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for: words that must all hold of a step. {@code method:build value:"m1.tiny"} is a
 * step of a call whose method's name holds the one and that shows a value with the other; capitals
 * do not matter.
 */
public record Query(List<Word> words) {
  private static final Pattern WORD = Pattern.compile("(?:(\\w+):)?(?:\"([^\"]*)\"?|(\\S+))");
  private static final int MOST_WORDS = 12;

  public Query {
    words = List.copyOf(words);
  }

  /** A word and what it is looked for in. */
  public record Word(Field field, String text) {}

  /** Reads a query; what is written before a colon and is no field is part of the word. */
  public static Query of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher each = WORD.matcher(text);
    while (each.find() && words.size() < MOST_WORDS) {
      String content = each.group(2) == null ? each.group(3) : each.group(2);
      String before = Objects.requireNonNullElse(each.group(1), "");
      Field field = Field.of(before).orElse(Field.ANY);
      String whole = field == Field.ANY && !before.isEmpty() ? before + ":" + content : content;
      String plain = ValueTerms.plain(whole).strip();
      if (!plain.isEmpty()) {
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
