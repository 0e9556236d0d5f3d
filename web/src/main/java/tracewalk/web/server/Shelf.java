package tracewalk.web.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tracewalk.web.page.Exhibit;

/** The recordings that are served; the first is where a visit begins. */
public final class Shelf {
  private final List<Exhibit> exhibits;

  public Shelf(List<Exhibit> exhibits) {
    if (exhibits.isEmpty()) {
      throw new IllegalArgumentException("expected a recording to serve, found none");
    }
    this.exhibits = new CopyOnWriteArrayList<>(exhibits);
  }

  List<Exhibit> exhibits() {
    return List.copyOf(exhibits);
  }

  void add(Exhibit exhibit) {
    exhibits.add(exhibit);
  }

  Exhibit first() {
    return exhibits.get(0);
  }

  Optional<Exhibit> find(String id) {
    return exhibits.stream().filter(exhibit -> exhibit.id().equals(id)).findFirst();
  }
}
