import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nova.cmd.manage.ManageModule;
import runtime.Site;
import runtime.World;

/** Tells each cell of its neighbours. COMMANDS is yours; leave the rest. */
class Tree {
  /** A cell, and behind the colon what nova-manage is told there. */
  static final String[] COMMANDS = {
    "api: cell list",
  };

  public static void main(String[] arguments) throws IOException {
    Path conf = Files.createTempFile("nova", ".conf");
    Files.writeString(conf, "[database]\nconnection = sqlite://\n");
    for (String command : COMMANDS) {
      String[] parts = command.split(":", 2);
      List<String> words = new ArrayList<>(List.of("--config-file", conf.toString()));
      words.addAll(List.of(parts[1].strip().split("\\s+")));
      World world = World.real();
      world.baton().start();
      Site site = new Site(world, parts[0]);
      world.baton().runAndWait(site, "nova-manage", () -> manage(parts[0], words));
      world.leave();
      site.close();
    }
    Files.delete(conf);
  }

  static Object manage(String cell, List<String> command) {
    try {
      Method main = ManageModule.class.getDeclaredMethod("main", List.class);
      main.setAccessible(true);
      return main.invoke(null, command);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalArgumentException(String.join(" ", command), failed.getCause());
    }
  }
}
