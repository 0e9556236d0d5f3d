package tracewalk.web.quiz;

import java.util.ArrayList;
import java.util.List;

/** A part of a text, which is code or not. */
public record Piece(String text, boolean code) {

  /** The parts of a text in which code stands between backticks. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    String[] parts = text.split("`", -1);
    for (int at = 0; at < parts.length; at++) {
      if (!parts[at].isEmpty()) {
        pieces.add(new Piece(parts[at], at % 2 == 1));
      }
    }
    return List.copyOf(pieces);
  }
}
