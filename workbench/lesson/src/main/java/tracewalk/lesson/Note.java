package tracewalk.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Words;

/**
 * What a reader should know at one place of a run.
 *
 * @param html the text, rendered; nothing of the writer's HTML passes
 * @param scenario the run that it speaks of
 * @param point the point of the article that it answers, such as {@code P4}
 * @param quirk whether it tells of behaviour that surprises
 * @param python symbols of the original to look at
 * @param compare other runs of the walk, from which a reader learns beside its own
 * @param java classes or methods of the port to look at
 */
public record Note(
    String id,
    Words title,
    Words markdown,
    Words html,
    String scenario,
    @Nullable String point,
    boolean quirk,
    List<String> python,
    List<String> java,
    List<Claim> claims,
    List<String> compare,
    Place place) {}
