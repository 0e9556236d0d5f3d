package tracewalk.trace.listing;

/**
 * What a listing shows.
 *
 * @param all everything, not only the window between the marks
 * @param ported only calls with an origin
 * @param normalise no times, and names by first appearance, so that equal runs give equal text
 * @param lines also the lines that ran, behind the event that they follow in their thread
 */
public record Choice(boolean all, boolean ported, boolean normalise, boolean lines) {
  public static final Choice WINDOW = new Choice(false, false, false);

  /** Without lines. */
  public Choice(boolean all, boolean ported, boolean normalise) {
    this(all, ported, normalise, false);
  }
}
