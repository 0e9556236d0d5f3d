package nova.compute;

import static org.assertj.core.api.Assertions.assertThat;

import nova.compute.cells_api.ComputeCellsAPI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;

/** The cell's type alone decides which classes stand behind the three factories. */
class ComputeModuleTest {
  private final ApiCell cell = new ApiCell();

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void apiCell_getsTheCellsClasses() {
    assertThat(ComputeModule.API()).isInstanceOf(ComputeCellsAPI.class);
    assertThat(ComputeModule.HostAPI()).isInstanceOf(nova.compute.cells_api.HostAPI.class);
    assertThat(ComputeModule.InstanceActionAPI())
        .isInstanceOf(nova.compute.cells_api.InstanceActionAPI.class);
  }

  @Test
  void computeCell_getsThePlainClasses() {
    CONF.setOverride("cells", "cell_type", "compute");

    assertThat(ComputeModule.API()).isExactlyInstanceOf(nova.compute.api.API.class);
    assertThat(ComputeModule.HostAPI()).isExactlyInstanceOf(nova.compute.api.HostAPI.class);
    assertThat(ComputeModule.InstanceActionAPI())
        .isExactlyInstanceOf(nova.compute.api.InstanceActionAPI.class);
  }

  @Test
  void cellsOff_getsThePlainClassesWhateverTheType() {
    CONF.setOverride("cells", "enable", false);

    assertThat(ComputeModule.API()).isExactlyInstanceOf(nova.compute.api.API.class);
  }
}
