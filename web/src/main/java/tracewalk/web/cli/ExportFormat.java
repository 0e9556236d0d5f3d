package tracewalk.web.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.export.Export;
import tracewalk.trace.graph.CallGraph;
import tracewalk.trace.graph.Dot;
import tracewalk.trace.graph.GraphPlan;
import tracewalk.trace.graph.GraphSvg;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.draw.Pdf;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.trace.sequence.draw.Png;
import tracewalk.trace.sequence.draw.Svg;
import tracewalk.trace.sequence.text.Mermaid;
import tracewalk.trace.sequence.text.PlantUml;
import tracewalk.web.book.Book;

/** What a selection of calls can be written as. */
enum ExportFormat {
  mermaid("mmd", true) {
    @Override
    Exported write(Exporting asked) {
      Diagram diagram = asked.diagram();
      return Exported.texts(Mermaid.of(diagram, asked.limits()), diagram.accounts());
    }
  },
  plantuml("puml", true) {
    @Override
    Exported write(Exporting asked) {
      Diagram diagram = asked.diagram();
      return Exported.texts(PlantUml.of(diagram, asked.limits()), diagram.accounts());
    }
  },
  svg("svg", true) {
    @Override
    Exported write(Exporting asked) {
      Diagram diagram = asked.diagram();
      return Exported.texts(
          Parts.of(diagram, asked.limits()).stream().map(part -> Svg.of(Plan.of(part))).toList(),
          diagram.accounts());
    }
  },
  png("png", false) {
    @Override
    Exported write(Exporting asked) {
      Diagram diagram = asked.diagram();
      return new Exported(Png.of(diagram, asked.limits()), diagram.accounts());
    }
  },
  pdf("pdf", false) {
    @Override
    Exported write(Exporting asked) {
      Diagram diagram = asked.diagram();
      return new Exported(List.of(Pdf.of(diagram, asked.limits())), diagram.accounts());
    }
  },
  dot("dot", true) {
    @Override
    Exported write(Exporting asked) {
      CallGraph graph = asked.graph(CallGraph.MOST);
      return Exported.texts(List.of(Dot.of(graph)), String.join("\n", graph.remarks()));
    }
  },
  graph("svg", true) {
    @Override
    Exported write(Exporting asked) {
      CallGraph graph = asked.graph(GraphSvg.MOST);
      return Exported.texts(
          List.of(GraphSvg.of(GraphPlan.of(graph))), String.join("\n", graph.remarks()));
    }
  },
  appmap("appmap.json", true, Export.APPMAP),
  otlp("otlp.json", true, Export.OTLP),
  jaeger("jaeger.json", true, Export.JAEGER),
  html("html", true) {
    @Override
    Exported write(Exporting asked) {
      return asked.told(book -> utf8(book.html()));
    }
  },
  epub("epub", false) {
    @Override
    Exported write(Exporting asked) {
      return asked.told(Book::epub);
    }
  },
  listen("txt", true) {
    @Override
    Exported write(Exporting asked) {
      return asked.told(book -> utf8(book.spoken()));
    }
  };

  private final String ending;
  private final boolean text;
  private final @Nullable Export streamed;

  ExportFormat(String ending, boolean text) {
    this(ending, text, null);
  }

  ExportFormat(String ending, boolean text, @Nullable Export streamed) {
    this.ending = ending;
    this.text = text;
    this.streamed = streamed;
  }

  /** The format, if it is written as the calls are gone through, whatever their number. */
  @Nullable Export streamed() {
    return streamed;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The parts, one after the other. */
  Exported write(Exporting asked) {
    throw new IllegalStateException(this + " is streamed");
  }

  String ending() {
    return ending;
  }

  /** Whether a terminal can show it. */
  boolean isText() {
    return text;
  }
}
