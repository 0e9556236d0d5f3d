package tracewalk.trace.beside;

/** Makes something of a recording, piece by piece, in the order of its events. */
public interface PieceMaker {
  /** Takes the next event; it is numbered from 0 in its piece. */
  void event(int event, int inPiece);

  /** Ends a piece and begins the next. */
  byte[] piece();
}
