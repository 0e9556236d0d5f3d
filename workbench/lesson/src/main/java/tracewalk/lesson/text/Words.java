package tracewalk.lesson.text;

/** One text in both languages of a walk. */
public record Words(String en, String zh) {

  /** The text in a language; anything but {@code zh} is English. */
  public String in(String language) {
    return "zh".equals(language) ? zh : en;
  }
}
