package nova.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import runtime.KeyError;
import runtime.Kwargs;

/** The text of an error, and what becomes of it where a value is missing. */
class NovaExceptionTest {
  private final OneCell here = new OneCell("nova");

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  void message_isFilledFromTheKeywords() {
    assertThat(new CellNotFound(Kwargs.of("cell_name", "leaf")))
        .hasMessage("Cell leaf doesn't exist.");
  }

  @Test
  void message_withAMissingValueIsTheUnfilledText() {
    assertThat(new CellNotFound(Kwargs.of("name", "leaf")))
        .hasMessage("Cell %(cell_name)s doesn't exist.");
  }

  @Test
  void message_withAMissingValueIsAnErrorWhereThatIsWanted() {
    CONF.setOverride("DEFAULT", "fatal_exception_format_errors", true);

    assertThatThrownBy(() -> new CellNotFound(Kwargs.of("name", "leaf")))
        .isInstanceOf(KeyError.class);
  }
}
