package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import tracewalk.web.page.picture.CellsPicture;
import tracewalk.web.page.picture.LanesPicture;
import tracewalk.web.page.picture.Range;
import tracewalk.web.page.picture.SequencePicture;

/**
 * Answers requests for drawings of a recording; each is a page of its own and a piece of others.
 */
final class Pictures {
  /** How long a picture waits to be whole; until then it is drawn of some places. */
  static final long PATIENCE = 25;

  private final Shelf shelf;

  Pictures(Shelf shelf) {
    this.shelf = shelf;
  }

  void lanes(Context request) {
    Visit visit = visit(request);
    int from = Visit.number(request.queryParam("from"));
    int to = Visit.number(request.queryParam("to"));
    Range range = Range.of(from, to, visit.track().size());
    boolean threads = "threads".equals(request.queryParam("lanes"));
    render(
        request,
        visit,
        "lanes",
        LanesPicture.of(
            visit.exhibit(), visit.links(), step(request, visit), range, threads, PATIENCE));
  }

  void cells(Context request) {
    Visit visit = visit(request);
    if (!hasCells(visit)) {
      throw Missing.page();
    }
    int step = step(request, visit);
    render(
        request, visit, "cells", CellsPicture.of(visit.exhibit(), visit.links(), step, PATIENCE));
  }

  void sequence(Context request) {
    Visit visit = visit(request);
    int step = step(request, visit);
    render(request, visit, "sequence", SequencePicture.of(visit.exhibit(), visit.links(), step));
  }

  private Visit visit(Context request) {
    Visit visit = Visit.of(request, shelf);
    if (visit.exhibit().run().stepCount() == 0) {
      throw Missing.step(0);
    }
    return visit;
  }

  private static int step(Context request, Visit visit) {
    int step = Visit.number(request.queryParam("step"));
    return step < 1 || step > visit.exhibit().run().stepCount() ? visit.track().first() : step;
  }

  /** Whether there is a picture of cells. */
  static boolean hasCells(Visit visit) {
    return !visit.exhibit().run().cells().isEmpty();
  }

  private static void render(Context request, Visit visit, String name, Object picture) {
    Visitor.remember(request);
    Map<String, Object> model = new HashMap<>();
    int step = step(request, visit);
    model.put(name, picture);
    model.put("picture", name);
    model.put("hasCells", hasCells(visit));
    model.put("links", visit.links());
    model.put("number", step);
    model.put("back", visit.links().step(step));
    model.put("walkTitle", visit.exhibit().title(visit.links().language()));
    request.header("Cache-Control", "no-cache");
    request.render("picture", model);
  }
}
