package tracewalk.web.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.agent.format.RecordingException;
import tracewalk.web.page.Exhibit;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.server.Shelf;
import tracewalk.web.server.WebServer;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.shelf.Flagship;
import tracewalk.web.shelf.Library;
import tracewalk.web.shelf.Supply;
import tracewalk.web.source.PythonSources;

/** Opens the page in which a recording is stepped through. */
@Command(
    name = "serve",
    description = {
      "Serves recordings to a browser on this machine, ready to step through.",
      "Without FILE: the flagship, which is run and recorded first where that is needed.",
      "Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Recordings (.twalk).")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Where to listen. Default: 127.0.0.1, this machine alone.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "7070",
      description = "The port. Default: 7070; 0 takes any that is free.")
  private int port;

  @Option(
      names = "--nova-source",
      paramLabel = "DIR",
      description = "A clone of openstack/nova, bare or not, to show the original's text from.")
  private @Nullable Path novaSource;

  @Option(
      names = "--sources",
      paramLabel = "DIR_OR_JAR",
      description = {
        "Java sources to show beside the steps: a folder such as src/main/java, or a jar of sources.",
        "May be given several times; the first that has a file is shown. Files over 4 MB are not."
      })
  private List<Path> sources = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    checkPort();
    checkFiles();
    PythonSources python = python();
    Home home = Home.find();
    ExhibitReader reader = reader(home, python);
    List<Exhibit> exhibits =
        files.isEmpty()
            ? List.of(flagship(home, reader))
            : files.stream().map(reader::open).toList();
    Supply supply = isLocal() ? new Library(home, data.folder(), reader) : Supply.NONE;
    try (WebServer server = WebServer.start(host, port, new Shelf(exhibits), supply)) {
      spec.commandLine().getOut().println("tracewalk: " + server.address() + "  (Ctrl-C ends it)");
      spec.commandLine().getOut().flush();
      waitForTheEnd(server);
    }
    return 0;
  }

  /** Only somebody at this machine may hand in recordings and have some made. */
  private boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException checkedBefore) {
      return false;
    }
  }

  /** Before anything that takes time: nobody likes to wait for an error. */
  private void checkPort() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException | IllegalArgumentException taken) {
      throw new InputException(
          "expected a host and a free port, found "
              + host
              + ":"
              + port
              + " ("
              + taken.getMessage()
              + "); choose another with --port");
    }
  }

  private void checkFiles() {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new InputException("expected a recording, found no file " + file);
      }
    }
  }

  private ExhibitReader reader(Home home, PythonSources python) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new InputException(
            "expected a folder or a jar of sources, found nothing at " + source);
      }
    }
    try {
      return new ExhibitReader(home, sources, python);
    } catch (IllegalArgumentException wrong) {
      throw new InputException(String.valueOf(wrong.getMessage()));
    }
  }

  private PythonSources python() {
    try {
      return novaSource == null ? PythonSources.linksOnly() : PythonSources.of(novaSource);
    } catch (IllegalArgumentException wrong) {
      throw new InputException(String.valueOf(wrong.getMessage()));
    }
  }

  private Exhibit flagship(Home home, ExhibitReader reader) {
    Flagship flagship = new Flagship(home, data.folder());
    Consumer<String> progress = doing -> Progress.say(spec, doing);
    Path recording = flagship.recording(progress);
    try {
      return reader.open(recording);
    } catch (RecordingException unreadable) {
      return reader.open(flagship.again(recording, progress));
    }
  }

  private static void waitForTheEnd(WebServer server) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of serving"));
    new CountDownLatch(1).await();
  }
}
