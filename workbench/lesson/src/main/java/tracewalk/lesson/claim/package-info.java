/**
 * The claim language: which events of a recording are meant, and what must be true of them. Start
 * at {@link tracewalk.lesson.claim.Claim}.
 */
@NullMarked
package tracewalk.lesson.claim;

import org.jspecify.annotations.NullMarked;
