package tracewalk.web.server;

import java.util.List;
import java.util.Optional;
import tracewalk.web.page.Exhibit;

/** The recordings that are served; the first is where a visit begins. */
public record Shelf(List<Exhibit> exhibits) {
  public Shelf {
    if (exhibits.isEmpty()) {
      throw new IllegalArgumentException("expected a recording to serve, found none");
    }
    exhibits = List.copyOf(exhibits);
  }

  Exhibit first() {
    return exhibits.get(0);
  }

  Optional<Exhibit> find(String id) {
    return exhibits.stream().filter(exhibit -> exhibit.id().equals(id)).findFirst();
  }
}
