package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Places.Place;
import tracewalk.lesson.text.Words;

/** Asks where a call finds an object, which is the only one of its type that it can see. */
final class WhoHolds implements Asker {

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    List<Place> places = Places.of(scene.material().call(call));
    Map<String, Integer> times = new HashMap<>();
    places.forEach(place -> times.merge(place.type(), 1, Integer::sum));
    List<Place> only =
        places.stream()
            .filter(
                place ->
                    times.getOrDefault(place.type(), 0) == 1 && isOwn(place) && !isGiven(place))
            .toList();
    if (only.isEmpty() || places.size() < 3 || !Scene.tells(scene.label(call))) {
      return null;
    }
    Place place = draw.one(only);
    int step = scene.step(call);
    Words why = Say.both("There it is at step %d.", "在第 %d 步，它就在那里。", step);
    Draft draft =
        new Draft(
                Kind.HOLDER,
                text(scene, call, place),
                new Choice(place.text(), place.key(), why, step))
            .about(step, call)
            .what(place.type());
    for (Place other : ordered(places, place, draw)) {
      if (!other.type().equals(place.type())) {
        Words not = Say.both("There it has a `%s`.", "那里是一个 `%s`。", other.type());
        draft.wrong(new Choice(other.text(), other.key(), not, step));
      }
    }
    return draft.finished(3, draw);
  }

  /** Types of the library tell nothing of the program. */
  private static boolean isOwn(Place place) {
    return !place.object().type().startsWith("java.") && !place.type().contains("Lambda");
  }

  /** A place that is named after what is in it needs no thought. */
  private static boolean isGiven(Place place) {
    String name = place.key().substring(place.key().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String type = place.type().toLowerCase(Locale.ROOT);
    return name.contains(type) || type.contains(name);
  }

  /** Objects of the program's own types first. */
  private static List<Place> ordered(List<Place> places, Place right, Draw draw) {
    List<Place> others = new ArrayList<>(draw.shuffled(places));
    others.remove(right);
    others.sort((one, other) -> Boolean.compare(isOwn(other), isOwn(one)));
    return others;
  }

  private static Words text(Scene scene, int call, Place place) {
    return Say.both(
        "`%s` is called at step %d. Who holds the `%s` that it can use there?",
        "`%s` 在第 %d 步被调用。它在那里能用的 `%s` 在谁手里？", scene.label(call), scene.step(call), place.type());
  }
}
