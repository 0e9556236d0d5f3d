package tracewalk.web.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tracewalk.trace.Recording;
import tracewalk.trace.export.Chosen;
import tracewalk.trace.graph.CallGraph;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.Sequence;
import tracewalk.trace.sequence.TooLongException;
import tracewalk.web.book.Asking;
import tracewalk.web.book.Book;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.View;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.source.PythonSources;

/** What is to be exported. */
record Exporting(
    Path file,
    Recording recording,
    SelectionOptions selected,
    Parts.Limits limits,
    int methods,
    Language language) {

  /** The calls as a sequence diagram. */
  Diagram diagram() {
    try {
      Diagram diagram = Sequence.of(recording, selected.selection(recording), title(), Map.of());
      if (diagram.items().isEmpty()) {
        throw nothing(diagram.accounts());
      }
      return diagram;
    } catch (TooLongException tooLong) {
      throw new InputException(String.valueOf(tooLong.getMessage()));
    }
  }

  private String title() {
    return String.valueOf(file.getFileName()).replaceFirst("\\.twalk$", "");
  }

  /** The calls as a graph; of so many methods, unless another number was asked for. */
  CallGraph graph(int usual) {
    CallGraph graph = CallGraph.of(recording, selected.selection(recording), title());
    if (graph.nodes().isEmpty()) {
      throw nothing(graph.accounts());
    }
    return graph.atMost(methods == 0 ? usual : methods);
  }

  /** The calls for a format that is streamed. */
  Chosen chosen() {
    Chosen chosen = new Chosen(recording, selected.selection(recording));
    if (chosen.isEmpty()) {
      throw nothing(chosen.accounts());
    }
    return chosen;
  }

  /** What is written of the recording with its walk. */
  Exported told(Function<Book, byte[]> write) {
    Exhibit exhibit = new ExhibitReader(Home.find(), PythonSources.linksOnly()).open(file);
    try (Run run = exhibit.run()) {
      View view = selected.view(recording, exhibit.usual());
      Links links = new Links(exhibit.id(), language, view.scope(), exhibit.usual(), view.filter());
      Book book = new Book(exhibit, links, Asking.of(run));
      if (book.isEmpty()) {
        throw nothing(book.accounts());
      }
      return new Exported(List.of(write.apply(book)), book.accounts());
    }
  }

  private static InputException nothing(String accounts) {
    return new InputException("expected calls that are selected, found none; " + accounts);
  }
}
