package oslo.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import runtime.PythonError;
import runtime.Secret;
import runtime.ValueError;

/** Known options with the values that configuration files give them. */
public final class ConfigOpts {
  private static final Logger LOG = LoggerFactory.getLogger("oslo_config.cfg");

  private final Options options;
  private final ConfigFiles files;
  private final List<Path> folders;
  private final Map<String, Object> overrides = new LinkedHashMap<>();
  private final Map<String, Object> defaults = new LinkedHashMap<>();
  private final Set<Opt.Name> told = new LinkedHashSet<>();

  private ConfigOpts(Options options, ConfigFiles files, List<Path> folders) {
    this.options = options;
    this.files = files;
    this.folders = folders;
  }

  /** {@code file} is the name that errors give; {@code text} its content. */
  public ConfigOpts(Options options, String file, @Secret String text) {
    this(options, new ConfigFiles().parse(file, text), List.of(Path.of("")));
  }

  /** The options with what the files say, which are all there. */
  public ConfigOpts(Options options, ConfigFiles files) {
    this(options, files.check(), searched(files));
  }

  /** Reads {@code file}; throws {@link ConfigFilesNotFoundError} when it is not there. */
  public static ConfigOpts read(Options options, Path file) {
    return new ConfigOpts(options, new ConfigFiles().add(file));
  }

  private static List<Path> searched(ConfigFiles files) {
    List<Path> folders = new ArrayList<>(files.folders());
    folders.addAll(standardFolders());
    return folders;
  }

  /** Where nova's files are looked for when nobody says. */
  public static List<Path> standardFolders() {
    Path home = Path.of(System.getProperty("user.home"));
    return List.of(home.resolve(".nova"), home, Path.of("/etc/nova"), Path.of("/etc"));
  }

  /** The value of an option, of the type that its definition gives. */
  public Object get(String group, String name) {
    Opt opt = options.find(group, name);
    String key = group + "." + name;
    Substitution substitution = new Substitution(this, group);
    if (overrides.containsKey(key)) {
      return new Substitution(this, Opt.DEFAULT).apply(overrides.get(key));
    }
    List<Given> given = files.find(opt.names(), opt.kind() == Opt.Kind.MULTI);
    if (given == null) {
      return substitution.apply(defaults.getOrDefault(key, opt.fallback()));
    }
    tellOldNames(opt);
    return read(opt, given, substitution);
  }

  private Object read(Opt opt, List<Given> given, Substitution substitution) {
    Given last = given.get(given.size() - 1);
    try {
      if (opt.kind() == Opt.Kind.MULTI) {
        return given.stream().map(each -> substitution.apply(each.text())).toList();
      }
      return Values.parse(opt, (String) substitution.apply(last.text()));
    } catch (ValueError wrong) {
      throw new ConfigFileValueError(opt, wrong.getMessage(), last);
    } catch (NoSuchOptError | NoSuchGroupError | TemplateSubstitutionError unknown) {
      throw new ConfigFileValueError(opt, ((PythonError) unknown).getMessage(), last);
    }
  }

  private void tellOldNames(Opt opt) {
    for (Opt.Name old : opt.formerNames()) {
      if (files.find(List.of(old), false) != null && told.add(old)) {
        LOG.warn(
            "Option \"{}\" from group \"{}\" is deprecated. Use option \"{}\" from group \"{}\".",
            old.option(),
            old.group(),
            opt.name(),
            opt.group());
      }
    }
  }

  /** Reads every option that the files give, so that a wrong value is found at start. */
  public void check() {
    for (Opt.Name name : files.all().keySet()) {
      Opt opt = options.named(name);
      if (opt != null) {
        get(opt.group(), opt.name());
      }
    }
  }

  /** The place of each option that the files give and nobody defined, with its name. */
  public Map<String, String> unknown() {
    Map<String, String> unknown = new LinkedHashMap<>();
    files
        .all()
        .forEach(
            (name, given) -> {
              if (options.named(name) == null) {
                unknown.put("[" + name.group() + "]" + name.option(), given.place());
              }
            });
    return unknown;
  }

  public Options options() {
    return options;
  }

  public void setOverride(String group, String name, Object value) {
    options.find(group, name);
    overrides.put(group + "." + name, value);
  }

  /** Replaces what an option is when nobody gives it. */
  public void setDefault(String group, String name, Object value) {
    options.find(group, name);
    defaults.put(group + "." + name, value);
  }

  public void clearOverride(String group, String name) {
    overrides.remove(group + "." + name);
  }

  /** The file in the first folder that has it: those of the files, then nova's own; else null. */
  public String findFile(String name) {
    for (Path folder : folders) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        return file.toAbsolutePath().toString();
      }
    }
    return null;
  }
}
