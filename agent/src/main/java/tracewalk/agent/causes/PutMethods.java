package tracewalk.agent.causes;

import java.util.Set;

/** The names of the methods by which a queue takes an element in. */
public final class PutMethods {

  static final Set<String> NAMES =
      Set.of(
          "put",
          "putFirst",
          "putLast",
          "offer",
          "offerFirst",
          "offerLast",
          "add",
          "addFirst",
          "addLast",
          "push",
          "transfer",
          "tryTransfer");

  private PutMethods() {}

  public static boolean has(String method) {
    return NAMES.contains(method);
  }
}
