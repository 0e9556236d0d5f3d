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
    "api: cell create --name ${region} --cell_type child --username guest --password guest"
        + " --hostname mq-${region} --port 5672 --virtual_host ${region} --woffset 1.0 --wscale 1.0",
    "${region}: cell create --name api --cell_type parent --username guest --password guest"
        + " --hostname mq-api --port 5672 --virtual_host api --woffset 1.0 --wscale 1.0",
    "${region}: cell create --name leaf1 --cell_type child --username guest --password guest"
        + " --hostname mq-leaf1 --port 5672 --virtual_host leaf1 --woffset 1.0 --wscale 1.0",
    "${region}: cell create --name leaf2 --cell_type child --username guest --password guest"
        + " --hostname mq-leaf2 --port 5672 --virtual_host leaf2 --woffset 1.0 --wscale 1.0",
    "leaf1: cell create --name ${region} --cell_type parent --username guest --password guest"
        + " --hostname mq-${region} --port 5672 --virtual_host ${region} --woffset 1.0 --wscale 1.0",
    "leaf2: cell create --name ${region} --cell_type parent --username guest --password guest"
        + " --hostname mq-${region} --port 5672 --virtual_host ${region} --woffset 1.0 --wscale 1.0",
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
