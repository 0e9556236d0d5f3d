package nova.cells;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import runtime.NotImplementedError;

/** A driver of one's own has to say how to listen and how to send. */
class DriverTest {
  private final BaseCellsDriver driver = new BaseCellsDriver();

  @Test
  void base_isNotReadyForAnything() {
    assertThatThrownBy(() -> driver.startServers(null)).isInstanceOf(NotImplementedError.class);
    assertThatThrownBy(driver::stopServers).isInstanceOf(NotImplementedError.class);
    assertThatThrownBy(() -> driver.sendMessageToCell(null, null))
        .isInstanceOf(NotImplementedError.class);
  }
}
