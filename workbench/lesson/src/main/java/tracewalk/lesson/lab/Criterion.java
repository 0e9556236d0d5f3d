package tracewalk.lesson.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Words;

/**
 * One thing that is asked of a student's work, and worth points. Of the run, or of an answer that
 * the student wrote.
 *
 * @param hidden whether only the teacher's grading asks it
 * @param feedback what a student reads who does not have it yet
 * @param answer the key of the answer that is looked at, or null where it is the run
 * @param claim what must hold of the run; with an answer: what the answer, a claim, must mean
 * @param is the answers that are right; none where the answer is a claim
 * @param holds how many events a claim of the student's own must mean at least, or 0
 * @param says words of which a claim of the student's own must have one; none for any
 */
public record Criterion(
    String id,
    int points,
    boolean hidden,
    Words feedback,
    @Nullable String answer,
    @Nullable Claim claim,
    List<String> is,
    int holds,
    List<String> says,
    Place place) {}
