package tracewalk.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.find.Landmark;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.View;

/** The addresses of the pages of one recording, in one language and one view. */
public record Links(String recording, Language language, Scope scope, Scope usual, Filter filter) {
  /** No browser or server is bothered with an address of names of thousands of characters. */
  private static final int LONGEST = 2000;

  public Links(String recording, Language language, Scope scope, Scope usual) {
    this(recording, language, scope, usual, Filter.NONE);
  }

  public View view() {
    return new View(scope, filter);
  }

  /** The first step, whichever that is. */
  public String start() {
    return path("");
  }

  public String step(int number) {
    return path("/s/" + number);
  }

  /** A step that is found again in another recording of the program. */
  public String step(int number, @Nullable Landmark landmark) {
    String text = landmark == null ? "" : encode(landmark.text());
    return step(number) + (text.isEmpty() || text.length() > LONGEST ? "" : "&at=" + text);
  }

  /** A step with one of its values opened; a path is made of numbers and plain letters. */
  public String value(int number, String path) {
    return step(number) + "&value=" + path;
  }

  /** A step with the answer to a question. */
  public String ask(int number, String question) {
    return step(number) + "&ask=" + question;
  }

  public String note(String id) {
    return path("/n/" + encode(id));
  }

  /** This recording beside another. */
  public String compare(String other) {
    return "/compare?left="
        + encode(recording)
        + "&right="
        + encode(other)
        + "&lang="
        + language.code();
  }

  public String call(int id) {
    return path("/c/" + id);
  }

  /** Where the rows of the call tree are read from; the caller adds {@code &from=N}. */
  public String tree() {
    return path("/tree");
  }

  /** The step at a place of the view; the caller adds {@code &at=N}. */
  public String at() {
    return path("/at");
  }

  /** Where a move leads from a step; the word is that of the move. */
  public String go(int from, String word) {
    return path("/go") + "&from=" + from + "&to=" + word;
  }

  /** A step to which a move came back, because it leads nowhere. */
  public String none(int number, String why) {
    return step(number) + "&none=" + why;
  }

  public String find() {
    return path("/find");
  }

  /** A page of what a query finds. */
  public String find(String query, int from) {
    return find() + "&q=" + encode(query) + (from == 0 ? "" : "&from=" + from);
  }

  public String recordings() {
    return "/recordings?lang=" + language.code();
  }

  public Links in(Language other) {
    return new Links(recording, other, scope, usual, filter);
  }

  public Links with(Scope other) {
    return new Links(recording, language, other, usual, filter);
  }

  public Links with(Filter other) {
    return new Links(recording, language, scope, usual, other);
  }

  /** What the terms in the notes mean. */
  public String glossary() {
    return path("/glossary");
  }

  /** A question about a chapter, or with topic 0 about the whole run; counted from 1. */
  public String quiz(int topic, int number) {
    return path("/quiz") + "&topic=" + topic + "&n=" + number;
  }

  /** The notes for whoever speaks; the caller adds {@code &step=N}. */
  public String speaker() {
    return path("/speaker/notes");
  }

  /** A picture of the run; the caller adds what part of it is meant. */
  public String picture(String name) {
    return path("/" + name);
  }

  /** The form in which the reader says what to hide; the caller adds {@code &step=N}. */
  public String filters() {
    return path("/filter");
  }

  private String path(String rest) {
    StringBuilder query = new StringBuilder("?lang=" + language.code());
    if (scope != usual) {
      query.append("&calls=").append(scope.word());
    }
    for (Filter.Part part : filter.parts()) {
      query.append('&').append(part.rule().word()).append('=').append(encode(part.value()));
    }
    return "/r/" + encode(recording) + rest + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
