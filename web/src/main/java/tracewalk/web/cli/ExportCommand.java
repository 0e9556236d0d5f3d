package tracewalk.web.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.Recording;
import tracewalk.trace.export.Chosen;
import tracewalk.trace.export.Export;
import tracewalk.trace.sequence.Parts;
import tracewalk.web.page.Language;
import tracewalk.web.run.InputException;
import tracewalk.web.run.WholeFile;

/** Writes calls of a recording for documents and other programs. */
@Command(
    name = "export",
    description = {
      "Writes the calls of a recording, or some of them, as a diagram or a document.",
      "Cells are boxes, services take part; in a program without services its classes do.",
      "A document holds, unless calls are chosen, those that the page shows first.",
      "What is more than a format can hold becomes several files, OUT.1.ext, OUT.2.ext and so on.",
      "A line on standard error, and one in the file, say how many of all calls are shown."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "A sequence diagram: mermaid, plantuml, svg, png or pdf.",
        "A call graph, which method called which how often: dot for Graphviz, or graph, an SVG picture.",
        "For other tools: appmap (AppMap JSON), otlp (OpenTelemetry JSON), jaeger (Jaeger JSON).",
        "The walk with its run, in both languages, as one file that needs no network: html.",
        "In one language: epub for e-readers, or listen, plain text to be read aloud."
      })
  private ExportFormat format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "Where to write. Default: standard output, for text.")
  private @Nullable Path out;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = {
        "Send otlp to a collector by HTTP, as to http://localhost:4318; unless the address",
        "names a path, /v1/traces is added."
      })
  private @Nullable String endpoint;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      converter = LanguageName.class,
      description =
          "The language of epub and listen, and in which html opens: en or zh. Default: en.")
  private Language language;

  @ArgGroup(validate = false, heading = "%nWhich calls:%n")
  private SelectionOptions selected = new SelectionOptions();

  @Option(
      names = "--max-participants",
      paramLabel = "N",
      description = "At most so many in one diagram; the rest goes on in the next.")
  private int participants = Integer.MAX_VALUE;

  @Option(
      names = "--max-messages",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many arrows in one diagram. Default: 1000.")
  private int messages;

  @Option(
      names = "--max-methods",
      paramLabel = "N",
      description = {
        "At most so many methods in a call graph, the nearest to where work begins;",
        "the others are counted.",
        "Default: 120 in a picture, 10000 for Graphviz."
      })
  private int methods;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    if (participants < 2 || messages < 1) {
      throw new InputException(
          "expected room for two participants and one arrow, found "
              + participants
              + " and "
              + messages);
    }
    if (methods < 0) {
      throw new InputException("expected --max-methods from 1, found " + methods);
    }
    if (endpoint != null && format != ExportFormat.otlp) {
      throw new InputException("expected --to otlp with --endpoint, found --to " + format);
    }
    try (Recording recording = Progress.open(spec, file)) {
      Parts.Limits limits = new Parts.Limits(participants, messages);
      Exporting asked = new Exporting(file, recording, selected, limits, methods, language);
      Export streamed = format.streamed();
      if (streamed != null) {
        stream(streamed, asked.chosen());
        return 0;
      }
      Exported exported = format.write(asked);
      write(exported.parts());
      spec.commandLine().getErr().println(exported.accounts());
    }
    return 0;
  }

  private void stream(Export streamed, Chosen chosen) throws IOException {
    if (endpoint != null) {
      new Collector(endpoint).send(content -> streamed.write(chosen, content));
    }
    if (out != null) {
      try (WholeFile whole = new WholeFile(out)) {
        try (OutputStream content =
            new BufferedOutputStream(Files.newOutputStream(whole.draft()))) {
          streamed.write(chosen, content);
        }
        whole.finish();
      }
    } else if (endpoint == null) {
      PrintWriter printer = spec.commandLine().getOut();
      streamed.write(chosen, new PrintedBytes(printer));
      printer.println();
      printer.flush();
    }
    spec.commandLine().getErr().println(chosen.accounts());
  }

  private void write(List<byte[]> parts) throws IOException {
    if (out == null) {
      print(parts);
    } else if (parts.size() == 1) {
      write(out, parts.get(0));
    } else {
      for (int part = 1; part <= parts.size(); part++) {
        write(part(out, part), parts.get(part - 1));
      }
      spec.commandLine()
          .getErr()
          .println("in " + parts.size() + " parts, " + part(out, 1) + " and so on");
    }
  }

  private void print(List<byte[]> parts) {
    if (!format.isText()) {
      throw new InputException("expected -o FILE for " + format + ", found nothing");
    }
    PrintWriter printer = spec.commandLine().getOut();
    parts.forEach(part -> printer.print(new String(part, StandardCharsets.UTF_8)));
    printer.flush();
  }

  /** The name of a part: its number stands before the ending. */
  private Path part(Path whole, int number) {
    String name = String.valueOf(whole.getFileName());
    String ending = "." + format.ending();
    String plain =
        name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    return whole.resolveSibling(plain + "." + number + ending);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (WholeFile whole = new WholeFile(file)) {
      Files.write(whole.draft(), bytes);
      whole.finish();
    }
  }
}
