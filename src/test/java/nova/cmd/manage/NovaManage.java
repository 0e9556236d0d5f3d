package nova.cmd.manage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import runtime.Console;
import runtime.World;

/** A nova-manage that ran in this JVM: its exit code and what it printed. */
record NovaManage(int exit, String out, String err) {
  static NovaManage of(String... argv) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    World world = World.real();
    world.attribute(Console.class, () -> new Console(stream(out), stream(err)));
    int exit = new Main(world, List.of(argv)).run();
    return new NovaManage(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
