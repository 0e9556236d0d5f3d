package tracewalk.web.book;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** EPUBCheck, the validator of those who keep the standard, with libraries of its own. */
public final class EpubPeer {
  private static final Path LIBRARIES =
      Path.of(System.getProperty("tracewalk.home", "../.."), "src/test/peers/target/lib");
  private static final String CHECK = "com.adobe.epubcheck.api.EpubCheck";

  private EpubPeer() {}

  /** What it says of a book that it does not find in order; empty where it has nothing to say. */
  public static String check(Path book) throws Exception {
    StringWriter said = new StringWriter();
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(libraries(), platform())) {
      thread.setContextClassLoader(loader);
      Class<?> type = loader.loadClass(CHECK);
      Object check =
          type.getConstructor(File.class, PrintWriter.class)
              .newInstance(book.toFile(), new PrintWriter(said, true));
      int worst = (Integer) type.getMethod("doValidate").invoke(check);
      return worst == 0 ? "" : told(said.toString());
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private static String told(String said) {
    return said.lines()
        .filter(line -> !line.startsWith("INFO"))
        .collect(Collectors.joining("\n", "EPUBCheck:\n", ""));
  }

  private static ClassLoader platform() {
    return ClassLoader.getPlatformClassLoader();
  }

  private static URL[] libraries() throws IOException {
    if (!Files.isDirectory(LIBRARIES)) {
      String missing =
          "EPUBCheck is not at hand; mvn -pl src/test/peers process-resources fetches it";
      assumeTrue("true".equals(System.getenv("CI")), missing);
      throw new AssertionError(missing);
    }
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      for (Path file : files.sorted().toList()) {
        urls.add(file.toUri().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}
