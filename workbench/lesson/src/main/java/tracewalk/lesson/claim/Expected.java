package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Yaml;

/** One thing known of an event and what it should look like. */
record Expected(Facet facet, Pattern wanted) {

  /** A mapping is taken apart, so that a message can name the part that differs. */
  static List<Expected> read(Facet facet, Yaml written) {
    if (!(written instanceof Yaml.Mapping mapping)) {
      return List.of(new Expected(facet, Pattern.read(written)));
    }
    List<Expected> parts = new ArrayList<>();
    for (Map.Entry<String, Yaml> entry : mapping.values().entrySet()) {
      if (Pattern.isWord(entry.getKey())) {
        parts.add(new Expected(facet, Pattern.part(entry.getKey(), entry.getValue(), mapping)));
      } else {
        parts.addAll(part(facet::at, entry.getKey(), entry.getValue()));
      }
    }
    return parts;
  }

  /** What is written under a path, whose last part may say something of the value itself. */
  static List<Expected> part(Function<String, Facet> facet, String path, Yaml written) {
    int dot = path.lastIndexOf('.');
    String last = path.substring(dot + 1);
    if (dot < 0 || !Pattern.isWord(last)) {
      return read(facet.apply(path), written);
    }
    Yaml.Mapping all =
        new Yaml.Mapping(written.place(), Map.of(last, written), Map.of(last, written.place()));
    return read(facet.apply(path.substring(0, dot)), all);
  }

  String text() {
    return facet.name() + " " + wanted.text();
  }

  boolean met(Event event) {
    return wanted.matches(facet.of().apply(event));
  }

  /** What an event has instead, or null. */
  @Nullable String instead(Event event) {
    return met(event) ? null : facet.text(event);
  }
}
