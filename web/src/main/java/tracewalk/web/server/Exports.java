package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.List;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Mermaid;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.Plan;
import tracewalk.trace.sequence.PlantUml;
import tracewalk.trace.sequence.Svg;
import tracewalk.trace.sequence.TooLongException;
import tracewalk.web.page.picture.SequencePicture;

/** Answers with what is in view as a file for other programs. */
final class Exports {
  private final Shelf shelf;

  Exports(Shelf shelf) {
    this.shelf = shelf;
  }

  void send(Context request) {
    Visit visit = Visit.of(request, shelf);
    String format = String.valueOf(request.queryParam("to"));
    switch (format) {
      case "svg" -> send(request, visit, "image/svg+xml", "svg", Svg.of(Plan.of(diagram(visit))));
      case "mermaid" -> send(request, visit, "text/plain", "mmd", mermaid(diagram(visit)));
      case "plantuml" -> send(request, visit, "text/plain", "puml", plantUml(diagram(visit)));
      default -> throw Missing.page();
    }
  }

  private static Diagram diagram(Visit visit) {
    try {
      return SequencePicture.whole(visit.exhibit(), visit.links());
    } catch (TooLongException tooLong) {
      throw Missing.export();
    }
  }

  /** Several diagrams follow upon each other where one would be too long. */
  private static String mermaid(Diagram diagram) {
    return joined(Mermaid.of(diagram, Parts.Limits.NONE));
  }

  private static String plantUml(Diagram diagram) {
    return joined(PlantUml.of(diagram, Parts.Limits.NONE));
  }

  private static String joined(List<String> texts) {
    return String.join("\n", texts);
  }

  private static void send(Context request, Visit visit, String type, String ending, String text) {
    String name = visit.exhibit().id().replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending;
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    request.contentType(type + "; charset=utf-8").result(text);
  }
}
