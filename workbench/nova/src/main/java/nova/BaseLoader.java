package nova;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nova.exception.ClassNotFound;
import oslo.utils.ImportutilsModule;
import port.PortOf;
import runtime.Callable;
import runtime.Kwargs;

/**
 * Finds classes of one kind in the package of the loader itself, so that a filter or weigher is
 * known by being there.
 */
@PortOf("nova/loadables.py::BaseLoader")
public class BaseLoader {
  final Path path;
  final String packageName;
  final Class<?> loadableClsType;

  @PortOf("__init__#L51-L55")
  public BaseLoader(Class<?> loadableClsType) {
    this.path = place(getClass());
    this.packageName = getClass().getPackageName();
    this.loadableClsType = loadableClsType;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  @PortOf("_is_correct_class#L57-L63")
  boolean isCorrectClass(Object obj) {
    return obj instanceof Class<?> cls
        && !cls.getSimpleName().startsWith("_")
        && loadableClsType.isAssignableFrom(cls);
  }

  @PortOf("_get_classes_from_module#L65-L76")
  List<Class<?>> getClassesFromModule(List<Class<?>> module) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> itm : module) {
      if (isCorrectClass(itm)) {
        classes.add(itm);
      }
    }
    return classes;
  }

  // Differs from nova: in the order of their names, not of the folder, and without packages below
  /** Classes of all modules of the package. */
  @PortOf("get_all_classes#L78-L96")
  public List<Class<?>> getAllClasses() {
    List<Class<?>> classes = new ArrayList<>();
    for (List<Class<?>> module : modules().values()) {
      classes.addAll(getClassesFromModule(module));
    }
    return classes;
  }

  /** Classes of the package by the file they were ported from, else by their own name. */
  private Map<String, List<Class<?>>> modules() {
    Map<String, List<Class<?>>> modules = new TreeMap<>();
    for (String name : classNames()) {
      Class<?> cls = load(name);
      PortOf origin = cls.getAnnotation(PortOf.class);
      String module =
          origin == null ? cls.getSimpleName() : origin.value().replaceFirst("::.*", "");
      if (!module.endsWith("/__init__.py")) {
        modules.computeIfAbsent(module, key -> new ArrayList<>()).add(cls);
      }
    }
    return modules;
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, getClass().getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<String> classNames() {
    String folder = packageName.replace('.', '/');
    try {
      if (Files.isDirectory(path)) {
        return classNames(path.resolve(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return classNames(jar.getPath(folder));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> classNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .filter(file -> !file.equals("package-info.class"))
          .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
          .sorted()
          .toList();
    }
  }

  /** Classes by name; a name may also be that of a function that gives a list of them. */
  @PortOf("get_matching_classes#L98-L117")
  public List<Class<?>> getMatchingClasses(List<String> loadableClassNames) {
    List<Class<?>> classes = new ArrayList<>();
    for (String clsName : loadableClassNames) {
      Object obj = ImportutilsModule.importClass(clsName);
      if (isCorrectClass(obj)) {
        classes.add((Class<?>) obj);
      } else if (obj instanceof Callable function) {
        for (Object cls : (Iterable<?>) function.call(List.of(), Kwargs.of())) {
          classes.add((Class<?>) cls);
        }
      } else {
        String errorStr = "Not a class of the correct type";
        throw new ClassNotFound(Kwargs.of("class_name", clsName, "exception", errorStr));
      }
    }
    return classes;
  }
}
