package tracewalk.web.lab;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Compiles the Java files of a student's folder against the port. */
final class StudentClasses {
  private StudentClasses() {}

  static void compile(Home home, Path folder, Path to) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new InputException(
          "expected a JDK to compile with, found a runtime only: "
              + System.getProperty("java.home"));
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> sources = sources(folder);
      List<String> options =
          List.of(
              "-g",
              "-parameters",
              "-proc:none",
              "-implicit:none",
              "-d",
              to.toString(),
              "-cp",
              classPath(home));
      compiler
          .getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    } catch (IOException unreadable) {
      throw new InputException("expected a folder that can be read, found " + folder);
    }
    problems.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .ifPresent(StudentClasses::refuse);
  }

  /** The port and what it needs; a compiler wants each jar by its name. */
  private static String classPath(Home home) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : home.novaClassPath().split(File.pathSeparator)) {
      if (entry.endsWith("*")) {
        Path folder = Path.of(entry.substring(0, entry.length() - 1));
        try (Stream<Path> jars = Files.list(folder)) {
          jars.sorted().map(Path::toString).forEach(entries::add);
        }
      } else {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      if (sources.isEmpty()) {
        throw new InputException("expected a Java file in " + folder + ", found none");
      }
      return sources;
    }
  }

  private static void refuse(Diagnostic<? extends JavaFileObject> problem) {
    String file = problem.getSource() == null ? "" : problem.getSource().getName();
    String message = problem.getMessage(Locale.ROOT).lines().findFirst().orElse("an error");
    throw new InputException(
        file + ":" + problem.getLineNumber() + ": expected Java that compiles, found: " + message);
  }
}
