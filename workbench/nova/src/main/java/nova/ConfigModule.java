package nova;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.rpc.RpcModule;
import oslo.config.ConfigDirNotFoundError;
import oslo.config.ConfigFiles;
import oslo.config.ConfigOpts;
import runtime.Site;
import runtime.argparse.ArgumentParser;

/** Reads the command line of a nova program, and the files that it names. */
public final class ConfigModule {
  private static final String DEFAULT_SQL_CONNECTION =
      "sqlite:///" + PathsModule.statePathDef("nova.sqlite");

  private ConfigModule() {}

  /** Adds the options that every program has. */
  public static void registerCliOpts(ArgumentParser parser) {
    parser.append("--config-file", "config_file", "PATH", "a configuration file; the last counts");
    parser.value(
        List.of("--config-dir"), "config_dir", "DIR", "a folder whose *.conf files are read");
    parser.truth(List.of("--debug", "-d"), "--nodebug", "debug", "accepted; logs stay as they are");
    parser.truth(
        List.of("--verbose", "-v"), "--noverbose", "verbose", "accepted; logs stay as they are");
    parser.version(VersionModule.versionString());
  }

  /** Makes what the files say the configuration of the calling thread's cell. */
  public static void parseArgs(Map<String, Object> given, String prog) {
    ConfigOpts conf = new ConfigOpts(OptionsModule.all(), files(given, prog));
    conf.setDefault("database", "connection", DEFAULT_SQL_CONNECTION);
    Site.current().setAttribute(ConfigOpts.class, conf);
    RpcModule.init(conf);
  }

  private static ConfigFiles files(Map<String, Object> given, String prog) {
    ConfigFiles files = new ConfigFiles();
    configFiles(given, prog).forEach(files::add);
    if (given.get("config_dir") instanceof String name) {
      Path folder = Path.of(name);
      if (!Files.isDirectory(folder)) {
        throw new ConfigDirNotFoundError(name);
      }
      files.addFolder(folder);
    }
    return files;
  }

  /**
   * Those that the command line names, else nova.conf and the program's own where there are any.
   */
  public static List<Path> configFiles(Map<String, Object> given, String prog) {
    List<Path> found = new ArrayList<>();
    if (given.get("config_file") instanceof List<?> named) {
      named.forEach(name -> found.add(Path.of((String) name)));
      return found;
    }
    for (String name : List.of("nova.conf", prog + ".conf")) {
      ConfigOpts.standardFolders().stream()
          .map(folder -> folder.resolve(name))
          .filter(Files::exists)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }
}
