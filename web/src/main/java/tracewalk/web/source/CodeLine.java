package tracewalk.web.source;

import java.util.List;

/** One line of source, cut into coloured pieces. */
public record CodeLine(int number, List<Piece> pieces) {
  /** Text with the name of its colour; plain text has the empty name. */
  public record Piece(String colour, String text) {}
}
