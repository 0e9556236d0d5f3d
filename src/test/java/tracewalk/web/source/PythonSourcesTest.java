package tracewalk.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonSourcesTest {
  @Test
  void aFolderWithoutTheCommit_isRefusedInOneLine(@TempDir Path folder) {
    assertThatThrownBy(() -> PythonSources.of(folder))
        .hasMessageContaining("a967cfe37a3b")
        .hasMessageContaining(folder.toString())
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> PythonSources.of(folder.resolve("none")))
        .hasMessageContaining("to be a folder");
  }

  @Test
  void withoutAClone_thereAreLinksToThePinnedCommit() {
    assertThat(PythonSources.linksOnly().find("nova/cells/manager.py")).isEmpty();
    assertThat(PythonSources.link("nova/cells/manager.py", 201, 223))
        .isEqualTo(
            "https://github.com/openstack/nova/blob/"
                + PythonSources.COMMIT
                + "/nova/cells/manager.py#L201-L223");
  }
}
