package tracewalk.recorded.errand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints, starts another JVM, answers, waits, ends with an exit code. */
public final class Errand {

  private Errand() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    for (String word : words) {
      run(word);
    }
  }

  private static void run(String word) throws IOException, InterruptedException {
    if (word.equals("child")) {
      startChild();
    } else if (word.equals("wait")) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> say("ended")));
      say("waits");
      Thread.currentThread().join();
    } else if (word.startsWith("exit=")) {
      System.exit(Integer.parseInt(word.substring("exit=".length())));
    } else if (word.equals("echo")) {
      System.in.transferTo(System.out);
    } else if (word.equals("serve")) {
      serve();
    } else {
      say(word);
      System.err.println("told " + word);
    }
  }

  private static void serve() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      say(answer(line));
    }
  }

  private static String answer(String line) {
    return "to " + line;
  }

  private static void startChild() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    List<String> command = List.of(java, "-cp", path, Errand.class.getName(), "from a child");
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void say(String word) {
    System.out.println(word);
  }
}
