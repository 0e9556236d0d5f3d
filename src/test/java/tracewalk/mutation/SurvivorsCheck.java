package tracewalk.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.web.run.Home;

/**
 * Runs after PIT in the profile {@code mutation} only: each survivor has a reason. Where only some
 * classes were changed, nothing is said of the others, and the document stays as it is.
 */
class SurvivorsCheck {
  private static final Path MUTATIONS = Path.of("target/pit-reports/mutations.xml");
  private static final String WHOLE = "nova.cells.*,nova.compute.cells_api.*";

  @Test
  void everySurvivor_hasAReason_andEveryReasonASurvivor() throws IOException {
    MutationReport report;
    try (InputStream mutations = Files.newInputStream(MUTATIONS);
        InputStream reasons = SurvivorsCheck.class.getResourceAsStream("/mutation/reasons.txt")) {
      String lines = new String(reasons.readAllBytes(), StandardCharsets.UTF_8);
      report = new MutationReport(Mutant.read(mutations), Reason.read(lines));
    }
    boolean whole = WHOLE.equals(System.getProperty("mutation.classes"));
    if (whole) {
      Path docs = Home.find().walkthroughs().resolveSibling("docs");
      Files.writeString(docs.resolve("MUTATION.md"), report.markdown());
    }

    assertThat(report.unexplained()).as("survivors without a reason").isEmpty();
    assertThat(whole ? report.idleReasons() : List.of()).as("reasons without a survivor").isEmpty();
  }
}
