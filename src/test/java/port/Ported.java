package port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every type and member of the port that names its original. */
final class Ported {
  /** Where it stands in Java, and its origin in full: {@code file::member#L1-L2}. */
  record Origin(String place, String text) {
    String symbol() {
      return text.replaceFirst("#.*", "");
    }

    String lines() {
      return text.contains("#") ? text.replaceFirst(".*#", "") : "";
    }
  }

  private final List<Origin> types = new ArrayList<>();
  private final List<Origin> members = new ArrayList<>();

  /** Of the port. */
  Ported() {
    this(PortOf.class);
  }

  /** Of all classes that come from where this one comes from. */
  Ported(Class<?> anchor) {
    for (Class<?> type : classes(place(anchor))) {
      String context = addType(type);
      for (Constructor<?> each : type.getDeclaredConstructors()) {
        addMember(context, type, each, "<init>");
      }
      for (Method each : type.getDeclaredMethods()) {
        if (!each.isSynthetic()) {
          addMember(context, type, each, each.getName());
        }
      }
    }
  }

  List<Origin> types() {
    return types;
  }

  List<Origin> members() {
    return members;
  }

  private String addType(Class<?> type) {
    PortOf origin = type.getAnnotation(PortOf.class);
    if (origin == null) {
      return null;
    }
    types.add(new Origin(type.getName(), origin.value()));
    return origin.value().replaceFirst("#.*", "");
  }

  private void addMember(String context, Class<?> type, AnnotatedElement member, String name) {
    PortOf origin = member.getAnnotation(PortOf.class);
    if (origin != null) {
      String text = origin.value();
      members.add(
          new Origin(
              type.getName() + "." + name, text.contains("::") ? text : join(context, text)));
    }
  }

  private static String join(String context, String member) {
    if (context == null) {
      return "(type without origin)::" + member;
    }
    return context + (context.contains("::") ? "." : "::") + member;
  }

  private static List<Class<?>> classes(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return classesBelow(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return classesBelow(jar.getPath("/"));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path place(Class<?> anchor) {
    try {
      return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static List<Class<?>> classesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .sorted()
          .<Class<?>>map(file -> load(file.replaceFirst("\\.class$", "").replace('/', '.')))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PortOf.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
