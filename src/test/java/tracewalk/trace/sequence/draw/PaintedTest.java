package tracewalk.trace.sequence.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Parts;
import tracewalk.trace.sequence.Story;

class PaintedTest {
  private static Diagram tall(int calls) {
    HandMade made = new HandMade("");
    HandMade.Lane main = made.thread("main");
    for (int call = 0; call < calls; call++) {
      main.call("a.A.number" + call).returns();
    }
    try (Recording recording = made.recording()) {
      return Story.of(recording);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void aPng_isThePlanAtTwiceItsSize_withInkOnPaper() throws IOException {
    Plan plan = Plan.of(Story.of(Story.request()));
    List<byte[]> pictures = Png.of(Story.of(Story.request()), Parts.Limits.NONE);
    assertThat(pictures).hasSize(1);
    BufferedImage image = read(pictures.get(0));
    assertThat(image.getWidth()).isEqualTo(2 * plan.width());
    assertThat(image.getHeight()).isEqualTo(2 * plan.height());
    assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
    Plan.Bar bar = plan.bars().get(0);
    assertThat(image.getRGB(2 * bar.x() + 4, 2 * bar.y() + 8)).isEqualTo(0xFFDBE7F6);
  }

  @Test
  void aLargePng_becomesSeveral_andNoneIsCut() throws IOException {
    Diagram diagram = tall(800);
    List<byte[]> pictures = Png.of(diagram, Parts.Limits.NONE);
    assertThat(pictures).hasSizeGreaterThan(1);
    for (byte[] picture : pictures) {
      BufferedImage image = read(picture);
      assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(32_000_000);
    }
  }

  @Test
  void aPdf_hasAPageForEachPart_andTheSameBytesAgain() throws IOException {
    Diagram diagram = tall(70);
    byte[] pdf = Pdf.of(diagram, Parts.Limits.NONE);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isEqualTo(3);
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("story");
    }
    assertThat(Pdf.of(tall(70), Parts.Limits.NONE)).isEqualTo(pdf);
  }

  @Test
  void namesOfEveryKind_canBePainted() {
    Diagram diagram = Story.of(Story.hostile());
    assertThat(Png.of(diagram, Parts.Limits.NONE)).isNotEmpty();
    assertThat(Pdf.of(diagram, Parts.Limits.NONE))
        .startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F');
  }
}
