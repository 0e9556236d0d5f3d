package oslo.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Configuration files in the order given; what stands in a later one counts. */
public final class ConfigFiles {
  private final List<Path> folders = new ArrayList<>();
  private final List<Map<String, Map<String, List<Given>>>> parsed = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** No files: every option has its default. */
  public ConfigFiles() {}

  /** Adds a file; one that is not there or cannot be read is told by {@link #check}. */
  public ConfigFiles add(Path file) {
    Path path = file.toAbsolutePath().normalize();
    folders.add(0, path.getParent());
    if (Files.notExists(path)) {
      missing.add(path.toString());
      return this;
    }
    try {
      // Bytes that are no UTF-8 pass, as they do in the original.
      parse(path.toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      refused.add(path.toString());
    }
    return this;
  }

  /** Adds every {@code *.conf} of a folder, sorted by name. */
  public ConfigFiles addFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".conf")).sorted().forEach(this::add);
    } catch (IOException unreadable) {
      throw new ConfigDirNotFoundError(folder.toString());
    }
    folders.add(0, folder.toAbsolutePath().normalize());
    return this;
  }

  /** Adds a text under a name that errors give. */
  ConfigFiles parse(String name, @runtime.Secret String text) {
    parsed.add(0, new IniParser(name).parse(text));
    return this;
  }

  /** Throws the error that the original raises for files it cannot open. */
  public ConfigFiles check() {
    if (!missing.isEmpty()) {
      throw new ConfigFilesNotFoundError(missing);
    }
    if (!refused.isEmpty()) {
      throw new ConfigFilesPermissionDeniedError(refused);
    }
    return this;
  }

  /** The folders of the files, the last first. */
  List<Path> folders() {
    return folders;
  }

  /** What stands under one of these names, or null: of the last file that has any of them. */
  List<Given> find(List<Opt.Name> names, boolean multi) {
    List<Given> all = new ArrayList<>();
    for (Map<String, Map<String, List<Given>>> sections : parsed) {
      for (Opt.Name name : names) {
        List<Given> given =
            sections.getOrDefault(IniParser.normalized(name.group()), Map.of()).get(name.option());
        if (given != null && !multi) {
          return given;
        }
        all.addAll(0, given == null ? List.of() : given);
      }
    }
    return all.isEmpty() ? null : all;
  }

  /** Every option that is given, with the place of its last assignment. */
  Map<Opt.Name, Given> all() {
    Map<Opt.Name, Given> all = new LinkedHashMap<>();
    for (Map<String, Map<String, List<Given>>> sections : parsed) {
      sections.forEach(
          (group, options) ->
              options.forEach(
                  (name, given) ->
                      all.putIfAbsent(new Opt.Name(group, name), given.get(given.size() - 1))));
    }
    return all;
  }
}
