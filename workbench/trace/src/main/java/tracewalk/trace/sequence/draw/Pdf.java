package tracewalk.trace.sequence.draw;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.Parts;

/** A sequence diagram as a document; each page names the participants again. */
public final class Pdf {
  /** As many arrows as one reads at once. */
  private static final int ON_A_PAGE = 60;

  private Pdf() {}

  /** The document. */
  public static byte[] of(Diagram diagram, Parts.Limits limits) {
    Parts.Limits page = limits.atMost(Math.min(ON_A_PAGE, limits.messages()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      document.getDocumentInformation().setTitle(Letters.printable(diagram.title()));
      for (Diagram part : Parts.of(diagram, page)) {
        add(document, Plan.of(part));
      }
      document.save(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void add(PDDocument document, Plan plan) throws IOException {
    PDPage page = new PDPage(new PDRectangle(plan.width(), plan.height()));
    document.addPage(page);
    PdfBoxGraphics2D out = new PdfBoxGraphics2D(document, plan.width(), plan.height());
    Painter.paint(plan, out);
    out.dispose();
    PDFormXObject drawn = out.getXFormObject();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(drawn);
    }
  }
}
