package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import tracewalk.trace.Call;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Links;
import tracewalk.web.page.StepPage;
import tracewalk.web.page.filter.FilterPage;
import tracewalk.web.page.find.FindPage;
import tracewalk.web.page.picture.LanesPicture;
import tracewalk.web.page.picture.Range;
import tracewalk.web.replay.Track;

/** Answers requests about one recording. */
final class Replay {
  private static final int MOST_ROWS = 200;
  private static final long LONGEST_WAIT = 600;

  /** How long a whole page waits for the lanes of the whole run. */
  private static final long PATIENCE = 150;

  private final Shelf shelf;

  Replay(Shelf shelf) {
    this.shelf = shelf;
  }

  void step(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    Address address = Address.of(request, exhibit.run());
    if (request.queryParam("part") == null && waits(request, exhibit, links)) {
      return;
    }
    StepPage page = new StepPage(exhibit, links, address.step());
    page.put("missed", address.missed());
    page.put("nowhere", Moving.nowhere(request, exhibit, address.step()));
    exhibit.run().prepare();
    Asked.put(page, exhibit, links, address.step(), request);
    request.header("Cache-Control", "no-cache");
    if (request.queryParam("part") == null) {
      Visitor.remember(request);
      page.put("picture", "lanes");
      page.put("hasCells", Pictures.hasCells(visit));
      page.put("lanes", lanes(visit, address.step()));
      request.render("step", page.whole());
    } else {
      request.render("part", page.part());
    }
  }

  private static LanesPicture lanes(Visit visit, int step) {
    Range all = Range.of(1, 0, visit.track().size());
    return LanesPicture.of(visit.exhibit(), visit.links(), step, all, false, PATIENCE);
  }

  /** Tells how far a view is that takes a while; the browser asks again by itself. */
  private static boolean waits(Context request, Exhibit exhibit, Links links) {
    double progress = exhibit.progress(links.view(), LONGEST_WAIT);
    if (progress < 1) {
      request.header("Refresh", "1");
      request.render("wait", Map.of("percent", (int) (100 * progress), "links", links));
    }
    return progress < 1;
  }

  void first(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    if (exhibit.run().stepCount() == 0) {
      throw Missing.step(0);
    }
    to(request, links.step(exhibit.track(links.view()).first()));
  }

  void note(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Guide.Note note = exhibit.guide().byId(request.pathParam("note")).orElseThrow(Missing::page);
    if (note.step() == 0) {
      throw Missing.page();
    }
    to(request, visit.links().step(note.step()));
  }

  void call(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    int id = Visit.number(request.pathParam("call"));
    if (id < 1 || id > exhibit.run().callCount()) {
      throw Missing.page();
    }
    Call call = exhibit.run().call(id);
    if (call.firstStep() == 0) {
      throw Missing.page();
    }
    to(request, visit.links().step(call.firstStep()));
  }

  void at(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    Track track = exhibit.track(links.view());
    to(request, links.step(track.stepAt(Visit.number(request.queryParam("at")))));
  }

  void tree(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    int count = Math.min(MOST_ROWS, Math.max(1, Visit.number(request.queryParam("count"))));
    if (exhibit.run().stepCount() == 0) {
      throw Missing.step(0);
    }
    StepPage page = new StepPage(exhibit, visit.links(), 1);
    request.render(
        "rows", Map.of("tree", page.tree(Visit.number(request.queryParam("from")), count)));
  }

  void filter(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    int step = Math.max(1, Visit.number(request.queryParam("step")));
    Visitor.remember(request);
    if (request.queryParam("set") == null) {
      request.render("filter", new FilterPage(exhibit, links, step).model());
    } else {
      Track track = exhibit.track(links.view());
      to(request, links.step(track.shows(step) ? step : track.next(step)));
    }
  }

  void find(Context request) {
    Visit visit = Visit.of(request, shelf);
    Exhibit exhibit = visit.exhibit();
    Links links = visit.links();
    String query = request.queryParam("q") == null ? "" : request.queryParam("q");
    Visitor.remember(request);
    int from = Math.max(0, Visit.number(request.queryParam("from")));
    request.render("find", new FindPage(exhibit, links, query, from).model());
  }

  /** Sends the browser on; a request for a piece of page stays one. */
  private static void to(Context request, String address) {
    String part = request.queryParam("part") == null ? "" : "&part=1";
    request.redirect(address + part, HttpStatus.FOUND);
  }
}
