package tracewalk.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  @Test
  void folder_isTheNamedOne_orTheUsersDataFolder() {
    Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/data");

    assertThat(DataFolder.of(Path.of("/named"), xdg).path()).isEqualTo(Path.of("/named"));
    assertThat(DataFolder.of(null, xdg).path()).isEqualTo(Path.of("/data/tracewalk"));
    assertThat(DataFolder.of(null, Map.of()).path())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/tracewalk"));
  }
}
