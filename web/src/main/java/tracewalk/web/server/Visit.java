package tracewalk.web.server;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Scope;
import tracewalk.web.replay.Track;

/** Of which recording a request asks, and in which view. */
record Visit(Exhibit exhibit, Links links) {
  static Visit of(Context request, Shelf shelf) {
    Exhibit exhibit = shelf.find(request.pathParam("recording")).orElseThrow(Missing::page);
    return new Visit(exhibit, links(request, exhibit));
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

  Track track() {
    return exhibit.track(links.view());
  }

  /** A number of the address, or -1. */
  static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
