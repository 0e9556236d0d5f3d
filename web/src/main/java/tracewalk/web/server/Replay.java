package tracewalk.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Links;
import tracewalk.web.page.StepPage;
import tracewalk.web.page.filter.FilterPage;
import tracewalk.web.page.find.FindPage;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;

/** Answers requests about one recording. */
final class Replay {
  private static final int MOST_ROWS = 200;
  private static final long LONGEST_WAIT = 600;

  private final Shelf shelf;

  Replay(Shelf shelf) {
    this.shelf = shelf;
  }

  void step(Context request) {
    Exhibit exhibit = exhibit(request);
    Address address = Address.of(request, exhibit.run());
    Links links = links(request, exhibit);
    if (request.queryParam("part") == null && waits(request, exhibit, links)) {
      return;
    }
    StepPage page = new StepPage(exhibit, links, address.step());
    page.put("missed", address.missed());
    exhibit.run().prepare();
    request.header("Cache-Control", "no-cache");
    if (request.queryParam("part") == null) {
      Visitor.remember(request);
      request.render("step", page.whole());
    } else {
      request.render("part", page.part());
    }
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
    Exhibit exhibit = exhibit(request);
    Links links = links(request, exhibit);
    if (exhibit.run().stepCount() == 0) {
      throw Missing.step(0);
    }
    to(request, links.step(exhibit.track(links.view()).first()));
  }

  void note(Context request) {
    Exhibit exhibit = exhibit(request);
    Guide.Note note = exhibit.guide().byId(request.pathParam("note")).orElseThrow(Missing::page);
    if (note.step() == 0) {
      throw Missing.page();
    }
    to(request, links(request, exhibit).step(note.step()));
  }

  void call(Context request) {
    Exhibit exhibit = exhibit(request);
    int id = number(request.pathParam("call"));
    if (id < 1 || id > exhibit.run().callCount()) {
      throw Missing.page();
    }
    Call call = exhibit.run().call(id);
    if (call.firstStep() == 0) {
      throw Missing.page();
    }
    to(request, links(request, exhibit).step(call.firstStep()));
  }

  void at(Context request) {
    Exhibit exhibit = exhibit(request);
    Links links = links(request, exhibit);
    Track track = exhibit.track(links.view());
    to(request, links.step(track.stepAt(number(request.queryParam("at")))));
  }

  void tree(Context request) {
    Exhibit exhibit = exhibit(request);
    int count = Math.min(MOST_ROWS, Math.max(1, number(request.queryParam("count"))));
    if (exhibit.run().stepCount() == 0) {
      throw Missing.step(0);
    }
    StepPage page = new StepPage(exhibit, links(request, exhibit), 1);
    request.render("rows", Map.of("tree", page.tree(number(request.queryParam("from")), count)));
  }

  void filter(Context request) {
    Exhibit exhibit = exhibit(request);
    Links links = links(request, exhibit);
    int step = Math.max(1, number(request.queryParam("step")));
    Visitor.remember(request);
    if (request.queryParam("set") == null) {
      request.render("filter", new FilterPage(exhibit, links, step).model());
    } else {
      Track track = exhibit.track(links.view());
      to(request, links.step(track.shows(step) ? step : track.next(step)));
    }
  }

  void find(Context request) {
    Exhibit exhibit = exhibit(request);
    Links links = links(request, exhibit);
    String query = request.queryParam("q") == null ? "" : request.queryParam("q");
    Visitor.remember(request);
    int from = Math.max(0, number(request.queryParam("from")));
    request.render("find", new FindPage(exhibit, links, query, from).model());
  }

  /** Sends the browser on; a request for a piece of page stays one. */
  private static void to(Context request, String address) {
    String part = request.queryParam("part") == null ? "" : "&part=1";
    request.redirect(address + part, HttpStatus.FOUND);
  }

  private Exhibit exhibit(Context request) {
    return shelf.find(request.pathParam("recording")).orElseThrow(Missing::page);
  }

  private static Links links(Context request, Exhibit exhibit) {
    String named = request.queryParam("calls");
    Scope scope = exhibit.usual();
    for (Scope known : Scope.values()) {
      if (known.word().equals(named == null ? "" : named.toLowerCase(Locale.ROOT))) {
        scope = known;
      }
    }
    Filter filter = Filter.of(request::queryParams, exhibit.run());
    return new Links(exhibit.id(), Visitor.of(request).language(), scope, exhibit.usual(), filter);
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
