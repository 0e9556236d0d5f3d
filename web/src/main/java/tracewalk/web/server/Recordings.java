package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import tracewalk.trace.Accounts;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.ValueText;
import tracewalk.web.shelf.Supply;

/** The list of recordings, and the way from the front door to the first of them. */
final class Recordings {
  private final Shelf shelf;
  private final Supply supply;

  Recordings(Shelf shelf, Supply supply) {
    this.shelf = shelf;
    this.supply = supply;
  }

  /** A recording as the list shows it. */
  public record Line(
      String id,
      String title,
      String link,
      String program,
      long calls,
      List<Cell> cells,
      long threw,
      long open,
      long dropped) {}

  /** A cell and the class of its colour. */
  public record Cell(String name, String colour) {}

  void list(Context request) {
    Visitor.remember(request);
    Language language = Visitor.of(request).language();
    List<Line> lines = shelf.exhibits().stream().map(one -> line(one, language)).toList();
    List<String> scenarios =
        supply.scenarios().stream().filter(one -> shelf.find(one).isEmpty()).toList();
    request.render(
        "recordings",
        Map.of("recordings", lines, "scenarios", scenarios, "takes", supply.isOpen()));
  }

  void enter(Context request) {
    Visitor.remember(request);
    Exhibit exhibit = shelf.first();
    Language language = Visitor.of(request).language();
    request.redirect(link(exhibit, language));
  }

  private static String link(Exhibit exhibit, Language language) {
    Links links = new Links(exhibit.id(), language, exhibit.usual(), exhibit.usual());
    return links.step(exhibit.track(links.view()).first());
  }

  private static Line line(Exhibit exhibit, Language language) {
    Accounts.Line total = exhibit.run().accounts().total();
    List<String> cells = exhibit.run().cells();
    return new Line(
        exhibit.id(),
        exhibit.title(language),
        new Links(exhibit.id(), language, exhibit.usual(), exhibit.usual()).start(),
        ValueText.printable(exhibit.run().info().command(), 120),
        total.entered(),
        cells.stream()
            .map(cell -> new Cell(ValueText.printable(cell, 80), "c" + cells.indexOf(cell) % 6))
            .toList(),
        total.threw(),
        total.open(),
        total.dropped());
  }
}
