package tracewalk.web.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.draw.Pdf;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.trace.sequence.draw.Png;
import tracewalk.trace.sequence.draw.Svg;
import tracewalk.trace.sequence.text.Mermaid;
import tracewalk.trace.sequence.text.PlantUml;

/** What a selection of calls can be written as. */
enum ExportFormat {
  mermaid("mmd", true) {
    @Override
    List<byte[]> write(Diagram diagram, Parts.Limits limits) {
      return bytes(Mermaid.of(diagram, limits));
    }
  },
  plantuml("puml", true) {
    @Override
    List<byte[]> write(Diagram diagram, Parts.Limits limits) {
      return bytes(PlantUml.of(diagram, limits));
    }
  },
  svg("svg", true) {
    @Override
    List<byte[]> write(Diagram diagram, Parts.Limits limits) {
      return bytes(Parts.of(diagram, limits).stream().map(part -> Svg.of(Plan.of(part))).toList());
    }
  },
  png("png", false) {
    @Override
    List<byte[]> write(Diagram diagram, Parts.Limits limits) {
      return Png.of(diagram, limits);
    }
  },
  pdf("pdf", false) {
    @Override
    List<byte[]> write(Diagram diagram, Parts.Limits limits) {
      return List.of(Pdf.of(diagram, limits));
    }
  };

  private final String ending;
  private final boolean text;

  ExportFormat(String ending, boolean text) {
    this.ending = ending;
    this.text = text;
  }

  /** The parts, one after the other. */
  abstract List<byte[]> write(Diagram diagram, Parts.Limits limits);

  String ending() {
    return ending;
  }

  /** Whether a terminal can show it. */
  boolean isText() {
    return text;
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
