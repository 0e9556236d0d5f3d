package port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import port.Ported.Origin;

/** Every origin that the port names is a line of the list of the original's symbols. */
class PortOfTest {
  private static final List<String> COMPLETE =
      List.of("nova/cells/", "nova/filters.py", "nova/weights.py", "nova/loadables.py");

  private final Symbols symbols = new Symbols();
  private final Ported ported = new Ported();

  @Test
  void origin_ofTypeIsAClassOrAFile() {
    List<String> wrong = new ArrayList<>();
    for (Origin origin : ported.types()) {
      String symbol = origin.symbol();
      String lines = symbols.lines().get(symbol);
      boolean known = symbol.contains("::") ? lines != null : symbols.hasFile(symbol);
      if (!known || !(origin.lines().isEmpty() || origin.lines().equals(lines))) {
        wrong.add(origin.place() + ": " + origin.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void origin_ofMemberHasTheLinesOfItsSymbol() {
    List<String> wrong = new ArrayList<>();
    for (Origin origin : ported.members()) {
      String lines = symbols.lines().get(origin.symbol());
      if (lines == null || !lines.equals(origin.lines())) {
        wrong.add(origin.place() + ": expected " + lines + ", found " + origin.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void origin_belongsToOneMember() {
    Map<String, String> places = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (Origin origin : ported.members()) {
      String other = places.put(origin.symbol(), origin.place());
      if (other != null) {
        twice.add(origin.symbol() + ": " + other + " and " + origin.place());
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void cells_haveEveryClassAndFunctionOfTheOriginal() {
    TreeSet<String> missing = new TreeSet<>();
    for (String symbol : symbols.lines().keySet()) {
      if (COMPLETE.stream().anyMatch(symbol::startsWith)) {
        missing.add(symbol);
      }
    }
    assertThat(missing).hasSize(426);
    ported.types().forEach(origin -> missing.remove(origin.symbol()));
    ported.members().forEach(origin -> missing.remove(origin.symbol()));
    assertThat(missing).isEmpty();
  }
}
