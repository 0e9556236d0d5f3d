package tracewalk.trace.sequence.draw;

import java.util.List;
import tracewalk.trace.sequence.Arrow;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Letters;

/**
 * A diagram with a place for everything, in pixels; what draws it decides nothing.
 *
 * @param top where what happens begins, below the names
 * @param remarks lines at the bottom
 */
public record Plan(
    String title,
    int width,
    int height,
    int top,
    List<Room> rooms,
    List<Head> heads,
    List<Bar> bars,
    List<Wire> wires,
    List<Frame> frames,
    List<Slip> slips,
    List<Remark> remarks) {
  /** The height of a line of a note or remark. */
  public static final int LINE = 16;

  /** The height of a participant's name. */
  public static final int HEAD = 32;

  private static final double LETTER = 7.3;

  /** The box of a cell. */
  public record Room(String name, int x, int width) {}

  /** A participant; {@code x} is its middle. */
  public record Head(String name, String whole, int x, int width) {}

  /** Somebody at work. */
  public record Bar(int x, int y, int height) {}

  /**
   * An arrow.
   *
   * @param line the places that it leads over, x and y in turn
   * @param head its end; {@code filled} for a call
   * @param textX where the text begins
   */
  public record Wire(
      int step,
      Arrow kind,
      List<Integer> line,
      List<Integer> head,
      String text,
      String whole,
      int textX,
      int textY,
      int textWidth) {
    public boolean filled() {
      return kind == Arrow.CALL;
    }
  }

  /** Around what happened several times. */
  public record Frame(int step, int count, int x, int y, int width, int height) {}

  /** A note. */
  public record Slip(int step, int x, int y, int width, int height, List<String> lines) {}

  /** A line about the diagram. */
  public record Remark(String text, int y) {}

  /** Where the names begin. */
  public int headTop() {
    return top - HEAD - 16;
  }

  /** Where the boxes of cells begin. */
  public int roomTop() {
    return headTop() - 24;
  }

  /** Where the boxes end. */
  public int bottom() {
    return height - LINE * remarks.size() - 26;
  }

  /** How wide a text stands, in pixels. */
  public static int textWidth(String text) {
    return (int) Math.ceil(Letters.columns(text) * LETTER);
  }

  /** The places for a diagram. */
  public static Plan of(Diagram diagram) {
    return new Planner(diagram, new Columns(diagram)).plan();
  }
}
