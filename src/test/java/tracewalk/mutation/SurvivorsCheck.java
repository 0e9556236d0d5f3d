package tracewalk.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tracewalk.web.run.Home;

/** Runs after PIT in the profile {@code mutation} only: each survivor has a reason. */
class SurvivorsCheck {
  private static final Path MUTATIONS = Path.of("target/pit-reports/mutations.xml");

  @Test
  void everySurvivor_hasAReason_andEveryReasonASurvivor() throws IOException {
    MutationReport report;
    try (InputStream mutations = Files.newInputStream(MUTATIONS);
        InputStream reasons = SurvivorsCheck.class.getResourceAsStream("/mutation/reasons.txt")) {
      String lines = new String(reasons.readAllBytes(), StandardCharsets.UTF_8);
      report = new MutationReport(Mutant.read(mutations), Reason.read(lines));
    }
    Path folder = Home.find().walkthroughs().resolveSibling("docs");
    Files.writeString(folder.resolve("MUTATION.md"), report.markdown());

    assertThat(report.unexplained()).as("survivors without a reason").isEmpty();
    assertThat(report.idleReasons()).as("reasons without a survivor").isEmpty();
  }
}
