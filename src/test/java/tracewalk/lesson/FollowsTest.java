package tracewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowsTest {
  @Test
  void twoStars_standForAnything() {
    Follows follows = new Follows(List.of("nova.cells.**"));
    assertThat(follows.keeps("nova.cells.CellsManager")).isTrue();
    assertThat(follows.keeps("nova.cells.state.CellState$1")).isTrue();
    assertThat(follows.keeps("nova.cellsx.CellsManager")).isFalse();
  }

  @Test
  void oneStar_staysWithinAPackage() {
    Follows follows = new Follows(List.of("nova.*API"));
    assertThat(follows.keeps("nova.CellsAPI")).isTrue();
    assertThat(follows.keeps("nova.cells.CellsAPI")).isFalse();
  }

  @Test
  void noPattern_isAboutEverything() {
    assertThat(new Follows(List.of()).keeps("any.Name")).isTrue();
  }
}
