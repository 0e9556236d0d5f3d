package tracewalk.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.question.Exercise;
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
 * @param question what it asks its reader, or null
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
    @Nullable Exercise question,
    List<String> compare,
    Place place) {

  /** Everything that it says of runs: its claims, and what the answers to its question claim. */
  public List<Claim> statements() {
    return question == null
        ? claims
        : Stream.concat(claims.stream(), question.claims().stream()).toList();
  }

  /** Whether it says a claim only to have it refuted. */
  public boolean refutes(Claim claim) {
    return question != null && question.refutes(claim);
  }
}
