package tracewalk.agent.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tracewalk.agent.runtime.secret.Secrets;

/** The recorded program's command line, without what it was told in secret. */
public final class ProgramLine {
  private ProgramLine() {}

  /** The line of this JVM. */
  public static String ofThisJvm() {
    String joined = System.getProperty("sun.java.command", "");
    String[] all = ProcessHandle.current().info().arguments().orElse(new String[0]);
    return shown(words(joined, List.of(all)));
  }

  /** The words that the line is joined of: the last of all arguments, if they are known. */
  static List<String> words(String joined, List<String> all) {
    for (int from = 0; from < all.size(); from++) {
      List<String> words = all.subList(from, all.size());
      if (String.join(" ", words).equals(joined)) {
        return words;
      }
    }
    return Arrays.asList(joined.split(" ", -1));
  }

  /** What follows an option whose name is a secret's is hidden, up to the next option. */
  static String shown(List<String> words) {
    List<String> shown = new ArrayList<>();
    boolean secret = false;
    for (String word : words) {
      boolean option = word.startsWith("-");
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (option && Secrets.name(name)) {
        shown.add(equals < 0 ? word : name + "=" + Secrets.HIDDEN);
        secret = true;
      } else {
        secret &= !option;
        shown.add(secret ? Secrets.HIDDEN : Secrets.text(word));
      }
    }
    return String.join(" ", shown);
  }
}
