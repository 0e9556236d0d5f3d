package tracewalk.web.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tracewalk.web.page.Language;
import tracewalk.web.page.Messages;
import tracewalk.web.run.InputException;
import tracewalk.web.shelf.Supply;
import tracewalk.web.template.Templates;

/** Serves recordings to a browser on this machine. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Set on a request whose answer already says what is wrong. */
  private static final String TOLD = "told";

  /** Gigabytes that a recording may have which is handed in. */
  private static final long LARGEST = 4;

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /** Starts to answer, and takes no further recordings; port 0 takes any that is free. */
  public static WebServer start(String host, int port, Shelf shelf) {
    return start(host, port, shelf, Supply.NONE);
  }

  /** Starts to answer; what is brought or recorded meanwhile goes onto the shelf. */
  public static WebServer start(String host, int port, Shelf shelf, Supply supply) {
    Messages messages = new Messages();
    Javalin javalin = Javalin.create(config -> configure(config, host, shelf, supply, messages));
    try {
      javalin.start(host, port);
    } catch (JavalinBindException taken) {
      throw new InputException(
          "expected a free port, found " + host + ":" + port + " in use; choose one with --port");
    }
    return new WebServer(javalin, host);
  }

  private static void configure(
      JavalinConfig config, String host, Shelf shelf, Supply supply, Messages messages) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.fileRenderer(new Rendering(new Templates(messages)));
    config.routes.before(new Gate(host)::check);
    config.jetty.multipartConfig.maxFileSize(LARGEST, SizeUnit.GB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST, SizeUnit.GB);
    Recordings recordings = new Recordings(shelf, supply);
    config.routes.get("/", recordings::enter);
    config.routes.get("/recordings", recordings::list);
    Intake intake = new Intake(shelf, supply, messages);
    config.routes.post("/recordings", intake::upload);
    config.routes.post("/scenarios", intake::record);
    Compare compare = new Compare(shelf, supply);
    config.routes.get("/compare", compare::show);
    config.routes.get("/compare/export", compare::send);
    config.routes.get("/assets/{name}", new Assets()::serve);
    Replay replay = new Replay(shelf);
    config.routes.get("/r/{recording}", replay::first);
    config.routes.get("/r/{recording}/s/{step}", replay::step);
    config.routes.get("/r/{recording}/n/{note}", replay::note);
    config.routes.get("/r/{recording}/c/{call}", replay::call);
    config.routes.get("/r/{recording}/at", replay::at);
    config.routes.get("/r/{recording}/tree", replay::tree);
    config.routes.get("/r/{recording}/find", replay::find);
    config.routes.get("/r/{recording}/filter", replay::filter);
    config.routes.get("/r/{recording}/go", new Moving(shelf)::go);
    Reading reading = new Reading(shelf);
    config.routes.get("/r/{recording}/glossary", reading::glossary);
    config.routes.get("/r/{recording}/speaker/notes", reading::speaker);
    config.routes.get("/r/{recording}/quiz", new Quizzes(shelf)::ask);
    Pictures pictures = new Pictures(shelf);
    config.routes.get("/r/{recording}/lanes", pictures::lanes);
    config.routes.get("/r/{recording}/cells", pictures::cells);
    config.routes.get("/r/{recording}/sequence", pictures::sequence);
    config.routes.get("/r/{recording}/export", new Exports(shelf)::send);
    config.routes.exception(Missing.class, (missing, request) -> tell(request, messages, missing));
    config.routes.error(404, request -> tellUnlessTold(request, messages));
    config.routes.exception(
        Exception.class, (failure, request) -> fail(request, messages, failure));
  }

  private static void tell(Context request, Messages messages, Missing missing) {
    message(request, messages, HttpStatus.NOT_FOUND, missing.key(), missing.number());
  }

  private static void tellUnlessTold(Context request, Messages messages) {
    if (request.attribute(TOLD) == null) {
      tell(request, messages, Missing.page());
    }
  }

  private static void fail(Context request, Messages messages, Exception failure) {
    LOG.error("cannot answer {}", request.path(), failure);
    message(request, messages, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed", 0);
  }

  private static void message(
      Context request, Messages messages, HttpStatus status, String key, int number) {
    Language language = Visitor.of(request).language();
    request.status(status);
    request.attribute(TOLD, true);
    request.render(
        "message",
        Map.of(
            "heading", messages.text(language, key),
            "explanation", messages.text(language, key + ".text", number)));
  }

  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
