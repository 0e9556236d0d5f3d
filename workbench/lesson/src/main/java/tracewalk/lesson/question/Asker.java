package tracewalk.lesson.question;

import org.jspecify.annotations.Nullable;

/** Makes questions of one kind. */
interface Asker {
  /** A question about a call, or null if there is none of this kind. */
  @Nullable Question ask(Scene scene, int call, Draw draw);
}
