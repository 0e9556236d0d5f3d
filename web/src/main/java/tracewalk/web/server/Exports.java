package tracewalk.web.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import tracewalk.trace.Recording;
import tracewalk.trace.graph.CallGraph;
import tracewalk.trace.graph.Dot;
import tracewalk.trace.graph.GraphPlan;
import tracewalk.trace.graph.GraphSvg;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.TooLongException;
import tracewalk.trace.sequence.draw.Pdf;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.trace.sequence.draw.Png;
import tracewalk.trace.sequence.draw.Svg;
import tracewalk.trace.sequence.text.Mermaid;
import tracewalk.trace.sequence.text.PlantUml;
import tracewalk.web.book.Asking;
import tracewalk.web.book.Book;
import tracewalk.web.page.picture.SequencePicture;
import tracewalk.web.page.picture.ViewGraph;

/** Answers with what is in view as a file for other programs. */
final class Exports {
  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "mmd", "text/plain;charset=utf-8",
          "puml", "text/plain;charset=utf-8",
          "dot", "text/plain;charset=utf-8",
          "png", "image/png",
          "pdf", "application/pdf",
          "html", "text/html;charset=utf-8",
          "epub", "application/epub+zip",
          "txt", "text/plain;charset=utf-8");

  private final Shelf shelf;

  Exports(Shelf shelf) {
    this.shelf = shelf;
  }

  void send(Context request) {
    Visit visit = Visit.of(request, shelf);
    String format = String.valueOf(request.queryParam("to"));
    switch (format) {
      case "svg" -> file(request, visit, "svg", bytes(Svg.of(Plan.of(diagram(visit)))));
      case "mermaid" -> file(request, visit, "mmd", bytes(mermaid(diagram(visit))));
      case "plantuml" -> file(request, visit, "puml", bytes(plantUml(diagram(visit))));
      case "png" -> png(request, visit);
      case "pdf" -> file(request, visit, "pdf", Pdf.of(diagram(visit), Parts.Limits.NONE));
      case "dot" -> file(request, visit, "dot", bytes(Dot.of(graph(visit, CallGraph.MOST))));
      case "graph" -> file(request, visit, "svg", bytes(GraphSvg.of(picture(visit))));
      case "html" -> file(request, visit, "html", book(visit, book -> bytes(book.html())));
      case "epub" -> file(request, visit, "epub", book(visit, Book::epub));
      case "listen" -> file(request, visit, "txt", book(visit, book -> bytes(book.spoken())));
      default -> throw Missing.page();
    }
  }

  /** What is too large for one picture is told as a document. */
  private static void png(Context request, Visit visit) {
    Diagram diagram = diagram(visit);
    if (!Png.isOne(diagram)) {
      throw Missing.export();
    }
    file(request, visit, "png", Png.of(diagram, Parts.Limits.NONE).get(0));
  }

  /** Questions need the file itself; where it was taken away meanwhile, none are asked. */
  private static byte[] book(Visit visit, Function<Book, byte[]> write) {
    Path file = visit.exhibit().run().file();
    if (!Files.isRegularFile(file)) {
      return write.apply(new Book(visit.exhibit(), visit.links(), Asking.NOTHING));
    }
    try (Recording recording = Recording.open(file)) {
      Asking asking = Asking.of(visit.exhibit().run());
      return write.apply(new Book(visit.exhibit(), visit.links(), asking));
    }
  }

  private static CallGraph graph(Visit visit, int most) {
    return ViewGraph.of(visit.exhibit(), visit.links()).atMost(most);
  }

  private static GraphPlan picture(Visit visit) {
    return GraphPlan.of(graph(visit, GraphSvg.MOST));
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void file(Context request, Visit visit, String ending, byte[] bytes) {
    String name = visit.exhibit().id().replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending;
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    request.contentType(Objects.requireNonNull(TYPES.get(ending))).result(bytes);
  }
}
