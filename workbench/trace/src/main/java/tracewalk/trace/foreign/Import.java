package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a recording of an AppMap, OTLP or Chrome trace file. */
public final class Import {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String NO_RULES = "";

  /** How names such as {@code cell/service/thread} are read. */
  private static final String SERVICES = "thread {cell}/{service}/{n}\nthread {service}/{n}\n";

  private Import() {}

  /** The formats that are known. */
  enum Format {
    APPMAP("AppMap JSON"),
    OTLP("OTLP JSON"),
    CHROME("Chrome trace events");

    private final String title;

    Format(String title) {
      this.title = title;
    }
  }

  /**
   * What became of a file.
   *
   * @param format the name of its format
   * @param notSaid what the format cannot say, or what was left out; the recording tells it, too
   */
  public record Imported(String format, int threads, List<String> notSaid) {}

  /**
   * Reads a file and writes a recording, of which nothing is of use unless all is.
   *
   * @throws ForeignException when the file is none of the formats, or not as they should be
   */
  public static Imported of(Path from, Path to) throws IOException {
    Format format = format(from);
    try (Json json = new Json(from);
        Draft draft = new Draft(to)) {
      json.next();
      read(format, json, draft, String.valueOf(from.getFileName()));
      return new Imported(format.title, draft.threads(), draft.notSaid());
    }
  }

  private static void read(Format format, Json json, Draft draft, String label) throws IOException {
    switch (format) {
      case APPMAP -> {
        String name = new AppMap(json, draft).read();
        end(json);
        draft.finish(label, format.title, name, NO_RULES, 0);
      }
      case OTLP -> {
        long began = new Otlp(json, draft).read();
        draft.finish(label, format.title, "", SERVICES, began / NANOS_PER_MILLI);
      }
      case CHROME -> {
        new ChromeTrace(json, draft).read();
        end(json);
        draft.finish(label, format.title, "", NO_RULES, 0);
      }
    }
  }

  private static void end(Json json) throws IOException {
    if (json.next() != null) {
      throw json.wrong("the end of the file");
    }
  }

  /** Tells the format by the first field that only one of them has. */
  private static Format format(Path file) throws IOException {
    try (Json json = new Json(file)) {
      JsonToken first = json.next();
      if (first == JsonToken.START_ARRAY) {
        return Format.CHROME;
      }
      json.expect(JsonToken.START_OBJECT, "an AppMap, OTLP or Chrome trace file");
      for (String field = json.field(); field != null; field = json.field()) {
        Format format = format(field);
        if (format != null) {
          return format;
        }
        json.skip();
      }
      throw json.refused(
          "expected events (AppMap), resourceSpans (OTLP) or traceEvents (Chrome), found none");
    }
  }

  private static @Nullable Format format(String field) {
    return switch (field) {
      case "events", "classMap", "version" -> Format.APPMAP;
      case "resourceSpans" -> Format.OTLP;
      case "traceEvents" -> Format.CHROME;
      default -> null;
    };
  }
}
