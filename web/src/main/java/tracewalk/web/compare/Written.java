package tracewalk.web.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import tracewalk.trace.Recording;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Row;
import tracewalk.trace.diff.DeepStack;
import tracewalk.trace.diff.Difference;
import tracewalk.trace.diff.DifferenceJson;
import tracewalk.trace.diff.DifferenceSvg;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.Shown;

/** What a difference can be written as. */
public enum Written {
  /** An indented tree; nothing where nothing differs. */
  text {
    @Override
    public void write(
        Difference difference, String left, String right, List<String> remarks, Writer out)
        throws IOException {
      if (!difference.isEmpty()) {
        for (Row row : DifferenceRows.of(difference.forest())) {
          out.write(row.line() + "\n");
        }
      }
    }
  },
  /** For programs. */
  json {
    @Override
    public void write(
        Difference difference, String left, String right, List<String> remarks, Writer out)
        throws IOException {
      DifferenceJson.write(difference, left, right, remarks, out);
    }
  },
  /** A picture, side by side. */
  svg {
    @Override
    public void write(
        Difference difference, String left, String right, List<String> remarks, Writer out)
        throws IOException {
      DifferenceSvg.write(difference, left, right, remarks, out);
    }
  };

  /**
   * Writes it; the writer stays open.
   *
   * @param left what the left run is called
   * @param remarks what was compared and what not
   */
  public abstract void write(
      Difference difference, String left, String right, List<String> remarks, Writer out)
      throws IOException;

  /** The answer to a question as a file. */
  public String of(Comparison.Question question, String left, String right) {
    try (Recording here = Recording.open(question.left());
        Recording there = Recording.open(question.right())) {
      return DeepStack.result(
          DeepStack.start(
              () -> {
                Difference difference = Comparison.difference(question, here, there);
                List<String> remarks = remarks(difference, here, there, question.ported());
                return text(difference, left, right, remarks);
              }));
    }
  }

  private String text(Difference difference, String left, String right, List<String> remarks) {
    StringWriter out = new StringWriter();
    try {
      write(difference, left, right, remarks, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** What was compared of all calls, in lines; the first says how much is alike. */
  public static List<String> remarks(
      Difference difference, Recording here, Recording there, boolean ported) {
    Choice choice = new Choice(false, ported, false);
    String alike =
        difference.calls().matched()
            + " of "
            + difference.calls().left()
            + " and "
            + difference.calls().right()
            + " calls alike, "
            + difference.sends().matched()
            + " of "
            + difference.sends().left()
            + " and "
            + difference.sends().right()
            + " sends";
    return List.of(alike, "A: " + Shown.of(here, choice), "B: " + Shown.of(there, choice));
  }
}
