package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * What a rules file asks of the recorder, a directive a line; words meant for the reader of the
 * recording ({@code thread}) pass through.
 */
public final class Rules {

  /**
   * A method at whose entry an event is written.
   *
   * @param kind of the event, as in the file
   * @param link field of the argument; null for a mark
   * @param facts name of the fact to field of the argument
   */
  record Seamed(
      String method,
      String parameter,
      int kind,
      @Nullable String link,
      Map<String, String> facts) {}

  private final List<String> includes = new ArrayList<>();
  private final List<String> excludes = new ArrayList<>();
  private final List<String> opaque = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Map<String, Seamed> seams = new LinkedHashMap<>();
  private String origin = "";

  private Rules() {}

  public static Rules parse(String text) {
    Rules rules = new Rules();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String directive = line.replaceFirst("(^|\\s)#.*", "").trim();
      if (!directive.isEmpty() && !rules.take(directive.split("\\s+", -1))) {
        rules.complaints.add("rules line " + number + " is not understood: " + directive);
      }
    }
    return rules;
  }

  private boolean take(String[] words) {
    switch (words[0]) {
      case "include" -> includes.addAll(List.of(words).subList(1, words.length));
      case "exclude" -> excludes.addAll(List.of(words).subList(1, words.length));
      case "opaque" -> opaque.addAll(List.of(words).subList(1, words.length));
      case "secret" -> secrets.addAll(List.of(words).subList(1, words.length));
      case "thread", "process", "option" -> {}
      case "origin" -> origin = words.length == 2 ? words[1] : "";
      case "mark" -> seam(words, Layout.CODE_MARK);
      case "send" -> seam(words, Layout.CODE_SEND);
      case "receive" -> seam(words, Layout.CODE_RECEIVE);
      default -> {
        return false;
      }
    }
    return words.length > 1;
  }

  private void seam(String[] words, int kind) {
    if (words.length < 3) {
      complaints.add("rules: expected a method and a parameter: " + String.join(" ", words));
      return;
    }
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 3; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      facts.put(pair[0], pair[pair.length - 1]);
    }
    String link = facts.remove("link");
    seams.put(words[1], new Seamed(words[1], words[2], kind, link, facts));
  }

  public List<String> includes() {
    return includes;
  }

  public List<String> excludes() {
    return excludes;
  }

  /** Beginnings of class names; the stars at the end of a pattern are understood. */
  public String[] opaque() {
    return opaque.stream().map(name -> name.replaceFirst("\\*+$", "")).toArray(String[]::new);
  }

  /** Names, and annotations, of what holds secrets in this program. */
  public List<String> secrets() {
    return secrets;
  }

  public List<String> complaints() {
    return complaints;
  }

  /** The annotation that names an origin, as a descriptor. */
  String originDescriptor() {
    return "L" + origin.replace('.', '/') + ";";
  }

  /** The rule for a method; null for none. */
  @Nullable Seamed seam(String className, String method) {
    return seams.isEmpty() ? null : seams.get(className + "." + method);
  }

  boolean names(String className) {
    for (String method : seams.keySet()) {
      if (method.startsWith(className) && method.lastIndexOf('.') == className.length()) {
        return true;
      }
    }
    return false;
  }
}
