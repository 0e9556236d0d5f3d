/**
 * The skeleton of a walk, made from a recording for a writer to fill in. Start at {@link
 * tracewalk.lesson.draft.WalkDraft}.
 */
@NullMarked
package tracewalk.lesson.draft;

import org.jspecify.annotations.NullMarked;
