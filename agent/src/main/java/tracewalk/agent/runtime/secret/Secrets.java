package tracewalk.agent.runtime.secret;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows secrets by the name of what holds them, by annotation, and by their shape in a text. */
public final class Secrets {

  /** What is shown instead of a secret. */
  public static final String HIDDEN = "***";

  /** So much more than is shown of a text is read, for a secret may begin in what is shown. */
  public static final int ROOM = 4096;

  /** Shorter than any secret with what tells that it is one. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_TOKEN = 16;

  private static final int COLON = 1;
  private static final int SLASH = 2;
  private static final int QUOTE = 4;
  private static final int EQUALS = 8;

  /** Fields that carry an annotation, as {@code class#field}. */
  private static final Set<String> ANNOTATED = ConcurrentHashMap.newKeySet();

  private Secrets() {}

  /** Says that a field holds a secret; an empty one means all objects of the class. */
  public static void annotated(String className, String field) {
    ANNOTATED.add(className + "#" + field);
  }

  /** Adds a name, or an annotation's, that means a secret in this program. */
  public static void also(String name) {
    Names.also(name);
  }

  public static boolean field(String className, String field) {
    return Names.isSecret(field) || ANNOTATED.contains(className + "#" + field);
  }

  /**
   * True if a thing of this name holds a secret: by its words, in camel case or with separators.
   */
  public static boolean name(String name) {
    return Names.isSecret(name);
  }

  /**
   * True if this annotation marks a secret.
   *
   * @param name binary or as in a descriptor
   */
  public static boolean annotation(String name) {
    return Names.isAnnotation(name);
  }

  /** The text, with what is secret in it replaced; the very same if there is nothing. */
  public static String text(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    int signs = signs(text);
    String shown = text;
    if ((signs & (COLON | SLASH)) == (COLON | SLASH)) {
      shown = UserInfo.hide(shown);
    }
    if ((signs & (COLON | EQUALS)) != 0 && Names.mayName(shown)) {
      if ((signs & QUOTE) != 0) {
        shown = new SecretJson(shown).hide(HIDDEN);
      }
      shown = new Pairs(shown).hide();
    }
    return shown.length() < SHORTEST_TOKEN ? shown : Tokens.hide(shown);
  }

  private static int signs(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        signs |= COLON;
      } else if (c == '/') {
        signs |= SLASH;
      } else if (c == '"') {
        signs |= QUOTE;
      } else if (c == '=') {
        signs |= EQUALS;
      }
    }
    return signs;
  }

  /** True for a text that looks like a key or token, though nothing says so. */
  public static boolean suspicious(String text) {
    return Tokens.looksLikeAKey(text);
  }
}
