package tracewalk.trace.sequence.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;

/** A sequence diagram as pixels, two for one so that it can be printed. */
public final class Png {
  private static final int SCALE = 2;

  /** Larger pictures many programs do not open. */
  private static final long MOST_PIXELS = 32_000_000;

  private Png() {}

  /** Whether it is one picture. */
  public static boolean isOne(Diagram diagram) {
    return pixels(Plan.of(diagram)) <= MOST_PIXELS;
  }

  /** The pictures: one, or several where it would be larger than programs open. */
  public static List<byte[]> of(Diagram diagram, Parts.Limits limits) {
    List<Plan> plans = new ArrayList<>();
    for (Diagram part : Parts.of(diagram, limits)) {
      Plan plan = Plan.of(part);
      long pixels = pixels(plan);
      int messages = part.items().size();
      if (pixels > MOST_PIXELS && messages > 1 && limits.messages() > 1) {
        int fewer = (int) Math.max(1, Math.min(messages - 1, messages * MOST_PIXELS / pixels));
        return of(diagram, limits.atMost(Math.min(fewer, limits.messages() - 1)));
      }
      plans.add(plan);
    }
    return plans.stream().map(Png::picture).toList();
  }

  private static long pixels(Plan plan) {
    return (long) plan.width() * plan.height() * SCALE * SCALE;
  }

  private static byte[] picture(Plan plan) {
    BufferedImage image =
        new BufferedImage(plan.width() * SCALE, plan.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    try {
      out.scale(SCALE, SCALE);
      Painter.paint(plan, out);
    } finally {
      out.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
