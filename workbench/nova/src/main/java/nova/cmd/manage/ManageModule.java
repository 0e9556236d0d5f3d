package nova.cmd.manage;

import static runtime.Console.print;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nova.ConfigModule;
import nova.VersionModule;
import nova.openstack.common.CliutilsModule;
import nova.openstack.common.MissingArgs;
import nova.rpc.RpcModule;
import oslo.config.ConfigFilesNotFoundError;
import port.PortOf;
import runtime.Attributes;
import runtime.OSError;
import runtime.Secret;
import runtime.argparse.ArgumentParser;

/** Finds the category and the action that a command line names, and calls it. */
@PortOf("nova/cmd/manage.py")
public final class ManageModule {
  private static final String PROG = "nova-manage";
  private static final String KWARG = "action_kwarg_";

  // Differs from nova: the other categories have nothing to do with cells and are not here.
  private static final Map<String, Supplier<Object>> CATEGORIES = Map.of("cell", CellCommands::new);

  private ManageModule() {}

  /** The actions of a category by name, sorted as Python's {@code dir} does. */
  @PortOf("methods_of#L1327-L1336")
  static Map<String, Method> methodsOf(Object commands) {
    Map<String, Method> actions = new TreeMap<>();
    for (Method method : commands.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        actions.put(Attributes.snake(method.getName()), method);
      }
    }
    return actions;
  }

  @PortOf("add_command_parsers#L1339-L1375")
  static void addCommandParsers(ArgumentParser subparsers) {
    subparsers.command("category", "version", "show the version");
    ArgumentParser completion =
        subparsers.command("category", "bash-completion", "list categories, or one's actions");
    completion.words("query_category");
    for (Map.Entry<String, Supplier<Object>> category : CATEGORIES.entrySet()) {
      Object commandObject = category.getValue().get();
      ArgumentParser parser =
          subparsers.command("category", category.getKey(), "make known, list and forget cells");
      parser.setDefault("command_object", commandObject);
      methodsOf(commandObject)
          .forEach((action, fn) -> addAction(parser.command("action", action, null), fn));
    }
  }

  private static void addAction(ArgumentParser parser, Method fn) {
    List<String> actionKwargs = new ArrayList<>();
    for (Args each : fn.getAnnotationsByType(Args.class)) {
      String dest = each.value().substring(2);
      actionKwargs.add(dest);
      String help = each.help().isEmpty() ? null : each.help();
      parser.value(List.of(each.value()), KWARG + dest, each.metavar(), help);
    }
    parser.setDefault("action_fn", fn);
    parser.setDefault("action_kwargs", actionKwargs);
    parser.words("action_args");
  }

  /** The exit code, null being zero. */
  @PortOf("main#L1384-L1448")
  static Object main(@Secret List<String> argv) {
    ArgumentParser parser = new ArgumentParser(PROG, null);
    ConfigModule.registerCliOpts(parser);
    addCommandParsers(parser);
    Map<String, Object> given = parser.parse(argv);
    try {
      ConfigModule.parseArgs(given, PROG);
    } catch (ConfigFilesNotFoundError notFound) {
      checkStat(given);
      print("Please re-run nova-manage as root.");
      return 2;
    }

    Object category = given.get("category");
    if ("version".equals(category)) {
      print(VersionModule.versionStringWithPackage());
      return 0;
    }
    if ("bash-completion".equals(category)) {
      complete((List<?>) given.get("query_category"));
      return 0;
    }

    Method fn = (Method) given.get("action_fn");
    List<Object> fnArgs = new ArrayList<>((List<?>) given.get("action_args"));
    Map<String, Object> fnKwargs = new LinkedHashMap<>();
    for (Object key : (List<?>) given.get("action_kwargs")) {
      Object value = given.get(KWARG + key);
      if (value == null) {
        continue;
      }
      fnKwargs.put((String) key, value);
    }

    try {
      CliutilsModule.validateArgs(fn, fnArgs, fnKwargs);
    } catch (MissingArgs missing) {
      // As in nova: the action's own words come first, and it has none.
      print(null);
      parser.printHelp();
      print(missing.getMessage());
      return 1;
    }
    try {
      String action = (String) given.get("action");
      Object ret = Attributes.method(given.get("command_object"), action).call(fnArgs, fnKwargs);
      RpcModule.cleanup();
      return ret;
    } catch (RuntimeException failed) {
      print("Command failed, please check log for more info");
      throw failed;
    }
  }

  /** As in nova: looking up the owner of the file that could not be read fails if there is none. */
  private static void checkStat(Map<String, Object> given) {
    List<Path> files = ConfigModule.configFiles(given, PROG);
    Path last = files.get(files.size() - 1);
    try {
      Files.getOwner(last);
    } catch (IOException none) {
      throw OSError.of(none, last.toString());
    }
  }

  private static void complete(List<?> query) {
    if (query.isEmpty()) {
      print(String.join(" ", CATEGORIES.keySet()));
    } else if (CATEGORIES.containsKey(query.get(0))) {
      Object commandObject = CATEGORIES.get(query.get(0)).get();
      print(String.join(" ", methodsOf(commandObject).keySet()));
    }
  }
}
