package tracewalk.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report joins what PIT lists with what was written down, and misses neither side. */
class MutationReportTest {
  private static final String MUTATIONS =
      """
      <mutations>
        <mutation detected='true'><mutatedClass>nova.cells.A</mutatedClass>
          <mutatedMethod>go</mutatedMethod><lineNumber>7</lineNumber>
          <description>negated conditional</description></mutation>
        <mutation detected='false'><mutatedClass>nova.cells.A</mutatedClass>
          <mutatedMethod>toString</mutatedMethod><lineNumber>9</lineNumber>
          <description>replaced return value with "" for nova/cells/A::toString</description></mutation>
        <mutation detected='false'><mutatedClass>nova.cells.b.C</mutatedClass>
          <mutatedMethod>go</mutatedMethod><lineNumber>3</lineNumber>
          <description>changed conditional boundary</description></mutation>
      </mutations>
      """;
  private final List<Mutant> mutants =
      Mutant.read(new ByteArrayInputStream(MUTATIONS.getBytes(StandardCharsets.UTF_8)));

  @Test
  void survivorWithoutReason_isNamed() {
    MutationReport report =
        new MutationReport(mutants, Reason.read("nova.cells.*.toString | replaced * | only read"));

    assertThat(report.unexplained()).extracting(Mutant::place).containsExactly("C.go");
    assertThat(report.idleReasons()).isEmpty();
    assertThat(report.markdown())
        .contains("| `nova.cells` | 2 | 1 | 50 % |")
        .contains("| all | 3 | 1 | 33 % |")
        .contains("## only read\n\n- `A.toString`: replaced return value with \"\"\n")
        .contains("## Nobody has said why.\n\n- `C.go`: changed conditional boundary\n");
  }

  @Test
  void reasonWithoutSurvivor_isNamed() {
    MutationReport report =
        new MutationReport(
            mutants,
            Reason.read("# a remark\n\nnova.* | * | either\nnova.cells.A.go | * | was noticed"));

    assertThat(report.unexplained()).isEmpty();
    assertThat(report.idleReasons()).containsExactly("was noticed");
  }

  @Test
  void reasonThatSaysNothing_isRefused() {
    assertThatThrownBy(() -> Reason.read("nova.* | * | "))
        .hasMessageContaining("expected 'place | change | reason'");
  }
}
