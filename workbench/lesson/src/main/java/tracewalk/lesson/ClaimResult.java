package tracewalk.lesson;

import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.Verdict;

/** What became of one claim of a note. */
public record ClaimResult(Note note, Claim claim, Verdict verdict) {}
