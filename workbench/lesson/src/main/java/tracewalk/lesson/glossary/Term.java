package tracewalk.lesson.glossary;

import java.util.List;
import tracewalk.lesson.text.Words;

/** Something that a walk explains: how notes write it in each language, and what it is. */
public record Term(String id, List<String> english, List<String> chinese, Words text) {

  /** How notes write it; the first of these is its name. */
  public List<String> names(String language) {
    return "zh".equals(language) ? chinese : english;
  }
}
