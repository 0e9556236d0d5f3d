package tracewalk.trace.listing;

/**
 * What a listing shows.
 *
 * @param all everything, not only the window between the marks
 * @param ported only calls with an origin
 * @param normalise no times, and names by first appearance, so that equal runs give equal text
 */
public record Choice(boolean all, boolean ported, boolean normalise) {
  public static final Choice WINDOW = new Choice(false, false, false);
}
