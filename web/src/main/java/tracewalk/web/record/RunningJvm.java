package tracewalk.web.record;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tracewalk.agent.format.RecordingException;
import tracewalk.web.run.InputException;
import tracewalk.web.run.TemporaryFolder;

/** A JVM that runs already, named by its process number. */
public record RunningJvm(long pid, Path agentJar) {
  private static final int OLDEST = 17;

  /** Process number and main class of each that can be attached to. */
  public static List<String> list() {
    String own = Long.toString(ProcessHandle.current().pid());
    try {
      return VirtualMachine.list().stream()
          .filter(jvm -> !jvm.id().equals(own))
          .map(jvm -> String.format("%-8s %s", jvm.id(), main(jvm)))
          .sorted()
          .toList();
    } catch (NoClassDefFoundError noModule) {
      throw withoutModule();
    }
  }

  private static String main(VirtualMachineDescriptor jvm) {
    String name = jvm.displayName();
    int end = name.indexOf(' ');
    return name.isEmpty() ? "(unknown)" : end < 0 ? name : name.substring(0, end);
  }

  /** Records from now on into this file. */
  public void attach(Path file, List<String> options) {
    List<String> lines = new ArrayList<>(options);
    lines.add("out=" + file.toAbsolutePath());
    lines.add("overwrite=true");
    ask(lines);
  }

  /** Ends the recording; what was recorded comes first, then what else there is to say. */
  public List<String> detach() {
    List<String> told = new ArrayList<>(ask(List.of("detach=true")));
    Path file = Path.of(told.get(0));
    try {
      told.set(0, new Summary(file, List.of(Part.read(file)), 1).toString());
    } catch (RecordingException unreadable) {
      told.set(0, String.valueOf(unreadable.getMessage()));
    }
    return told;
  }

  /** What the agent answered. */
  private List<String> ask(List<String> options) {
    refuseWhatIsNoJvm();
    try (TemporaryFolder folder = TemporaryFolder.create("tracewalk-attach")) {
      Path answer = folder.path().resolve("answer");
      List<String> all = new ArrayList<>(options);
      all.add("answer=" + answer);
      load("@" + Files.write(folder.path().resolve("options"), all));
      return answered(answer);
    } catch (IOException broken) {
      throw unreachable(broken);
    } catch (NoClassDefFoundError noModule) {
      throw withoutModule();
    }
  }

  private List<String> answered(Path answer) throws IOException {
    List<String> lines = Files.exists(answer) ? Files.readAllLines(answer) : List.of();
    if (lines.isEmpty()) {
      throw new InputException("expected an answer of process " + pid + ", found none");
    }
    List<String> told = lines.subList(1, lines.size());
    if (!lines.get(0).equals("ok")) {
      throw new InputException("process " + pid + ": " + String.join("; ", told));
    }
    return told;
  }

  private void load(String arguments) throws IOException {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
      try {
        refuseOld(jvm.getSystemProperties().getProperty("java.specification.version", ""));
        jvm.loadAgent(agentJar.toString(), arguments);
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException | AgentLoadException refused) {
      throw unreachable(refused);
    } catch (AgentInitializationException failed) {
      throw new InputException(
          "expected the agent to start in process " + pid + ", found " + failed);
    }
  }

  private void refuseOld(String version) {
    if (!version.matches("\\d+") || Integer.parseInt(version) < OLDEST) {
      throw new InputException(
          "expected a JVM of version " + OLDEST + " or newer, found " + version + " in " + pid);
    }
  }

  /** Attaching begins with a signal that ends a process which is no JVM. */
  private void refuseWhatIsNoJvm() {
    if (ProcessHandle.of(pid).isEmpty()) {
      throw new InputException("expected a process that runs, found none with number " + pid);
    }
    if (!isListed() && !hasJvm()) {
      throw new InputException(
          "expected a JVM that may be attached to, found another process, or another user's: "
              + pid);
    }
  }

  private boolean isListed() {
    try {
      return VirtualMachine.list().stream().anyMatch(jvm -> jvm.id().equals(Long.toString(pid)));
    } catch (NoClassDefFoundError noModule) {
      throw withoutModule();
    }
  }

  private boolean hasJvm() {
    try (Stream<String> maps = Files.lines(Path.of("/proc", Long.toString(pid), "maps"))) {
      return maps.anyMatch(line -> line.endsWith("/libjvm.so"));
    } catch (IOException hidden) {
      return false;
    }
  }

  private InputException unreachable(Exception why) {
    return new InputException(
        "expected process " + pid + " to let us attach, found " + why.getMessage());
  }

  private static InputException withoutModule() {
    return new InputException("expected a JDK with the module jdk.attach, found none");
  }
}
