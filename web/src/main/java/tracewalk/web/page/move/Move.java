package tracewalk.web.page.move;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to go on from a step. */
public enum Move {
  NEXT,
  BACK,
  INTO,
  OVER,
  OUT,
  BACK_OVER,
  BACK_OUT,
  NOTE_NEXT,
  NOTE_BACK,
  METHOD_NEXT,
  METHOD_BACK,
  PLACE_NEXT,
  PLACE_BACK,
  THREAD_NEXT,
  THREAD_BACK,
  MESSAGE_NEXT,
  MESSAGE_BACK;

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Move> of(@Nullable String word) {
    return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
  }
}
