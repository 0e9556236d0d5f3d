package tracewalk.lesson.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where a text mentions terms for the first time, outside code and links. */
public final class Mentions {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)[^>]*>");
  private static final Set<String> CLOSED =
      Set.of("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Map<String, Term> byName = new HashMap<>();
  private final Pattern names;

  public Mentions(Glossary glossary, String language) {
    for (Term term : glossary.terms()) {
      term.names(language).forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), term));
    }
    this.names = names(List.copyOf(byName.keySet()));
  }

  /** All names, the longest first; a name in Latin letters is found as a word of its own. */
  private static Pattern names(List<String> names) {
    String any =
        names.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .map(name -> name.matches("(?s)\\w.*") ? bounded(name) : Pattern.quote(name))
            .collect(Collectors.joining("|"));
    return Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE);
  }

  private static String bounded(String name) {
    return "(?<![\\w&-])" + Pattern.quote(name) + (name.matches("(?s).*\\w") ? "(?![\\w-])" : "");
  }

  /**
   * Puts a mark around the first mention of each term.
   *
   * @param html made by {@link tracewalk.lesson.text.Markup}
   * @param mark makes the marked text of a term and the words that mention it
   */
  public String mark(String html, BiFunction<Term, String, String> mark) {
    StringBuilder marked = new StringBuilder();
    Set<Term> seen = new HashSet<>();
    int closed = 0;
    int at = 0;
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String text = html.substring(at, tag.start());
      marked.append(closed == 0 ? text(text, seen, mark) : text).append(tag.group());
      if (CLOSED.contains(tag.group(2))) {
        closed += tag.group(1).isEmpty() ? 1 : -1;
      }
      at = tag.end();
    }
    return marked.append(text(html.substring(at), seen, mark)).toString();
  }

  private String text(String text, Set<Term> seen, BiFunction<Term, String, String> mark) {
    return names
        .matcher(text)
        .replaceAll(
            found -> {
              Term term = byName.get(found.group().toLowerCase(Locale.ROOT));
              boolean first = term != null && seen.add(term);
              return Matcher.quoteReplacement(
                  first ? mark.apply(term, found.group()) : found.group());
            });
  }
}
