package tracewalk.trace.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tracewalk.agent.format.Value;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.Count;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Row;

/** Recordings that differ in one thing, or in what does not count. */
class DifferenceTest {
  private static final Set<Aspect> TIMES = EnumSet.of(Aspect.TIMES);

  /** An order is placed in one thread and packed in another. */
  private static HandMade shop(String packer, long order, String item) {
    HandMade shop = HandMade.ofCells();
    Value placed = HandMade.object("shop.Order", order);
    shop.thread("main")
        .call("shop.Till.place", HandMade.text(item))
        .call("shop.Order.<init>")
        .returns()
        .sends("1", "spawn", "what", "pack")
        .call("shop.Till.print", placed)
        .returns()
        .returns(placed);
    shop.thread(packer)
        .call("shop.Packer.run")
        .receives("1")
        .call("shop.Packer.pack", placed)
        .returns()
        .returns();
    return shop;
  }

  private static Difference between(HandMade left, HandMade right, Set<Aspect> ignored) {
    try (Recording here = left.recording();
        Recording there = right.recording()) {
      return Difference.of(here, there, ignored, call -> true, call -> true);
    }
  }

  private static List<String> rows(Difference difference) {
    return Row.lines(DifferenceRows.of(difference.forest()));
  }

  @Test
  void runBesideItself_differsInNothing() {
    Difference same = between(shop("p", 7, "tea"), shop("p", 7, "tea"), Set.of());

    assertThat(same.isEmpty()).isTrue();
    assertThat(same.calls()).isEqualTo(new Count(5, 5, 5));
    assertThat(same.sends()).isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void objectsOfOtherNumbers_areTheSame_ifOneAlwaysStandsForTheOther() {
    assertThat(between(shop("p", 7, "tea"), shop("p", 8, "tea"), TIMES).isEmpty()).isTrue();
  }

  @Test
  void otherObjectInOnePlace_isADifference_unlessIdsAreIgnored() {
    HandMade mixed = HandMade.ofCells();
    mixed
        .thread("main")
        .call("shop.Till.place", HandMade.text("tea"))
        .call("shop.Order.<init>")
        .returns()
        .sends("1", "spawn", "what", "pack")
        .call("shop.Till.print", HandMade.object("shop.Order", 9))
        .returns()
        .returns(HandMade.object("shop.Order", 7));
    mixed
        .thread("p")
        .call("shop.Packer.run")
        .receives("1")
        .call("shop.Packer.pack", HandMade.object("shop.Order", 7))
        .returns()
        .returns();

    assertThat(between(shop("p", 7, "tea"), mixed, TIMES).isEmpty()).isFalse();
    assertThat(between(shop("p", 7, "tea"), mixed, EnumSet.of(Aspect.TIMES, Aspect.IDS)).isEmpty())
        .isTrue();
  }

  @Test
  void otherThreadName_isADifference_unlessThreadsAreIgnored() {
    assertThat(rows(between(shop("p-1", 7, "tea"), shop("p-2", 7, "tea"), TIMES)))
        .contains("-     shop.Packer.run [thread p-1]", "+     shop.Packer.run [thread p-2]");
    assertThat(
            between(
                    shop("p-1", 7, "tea"),
                    shop("p-2", 7, "tea"),
                    EnumSet.of(Aspect.TIMES, Aspect.THREADS))
                .isEmpty())
        .isTrue();
  }

  @Test
  void otherArgument_isToldWithBothValues_andWhatIsAlikeIsFolded() {
    Difference difference = between(shop("p", 7, "tea"), shop("p", 7, "mate"), TIMES);

    assertThat(rows(difference))
        .containsExactly(
            "- shop.Till.place [arg first \"tea\"]",
            "+ shop.Till.place [arg first \"mate\"]",
            "=   shop.Order.<init>",
            "=   ~ spawn pack  (2 calls below)",
            "=   shop.Till.print");
    assertThat(difference.calls()).isEqualTo(new Count(5, 5, 4));
    assertThat(
            between(
                    shop("p", 7, "tea"),
                    shop("p", 7, "mate"),
                    EnumSet.of(Aspect.TIMES, Aspect.VALUES))
                .isEmpty())
        .isTrue();
  }

  @Test
  void workThatNobodyTook_differsWhereItWasHandedOver() {
    HandMade lost = HandMade.ofCells();
    lost.thread("main")
        .call("shop.Till.place", HandMade.text("tea"))
        .call("shop.Order.<init>")
        .returns()
        .sends("1", "spawn", "what", "pack")
        .call("shop.Till.print", HandMade.object("shop.Order", 7))
        .returns()
        .returns(HandMade.object("shop.Order", 7));

    assertThat(rows(between(shop("p", 7, "tea"), lost, TIMES)))
        .contains("+   ~ spawn pack taken=by nobody", "-     shop.Packer.run");
  }

  @Test
  void changedSides_changeTheSidesOnly() {
    HandMade left = shop("p-1", 7, "tea");
    HandMade right = shop("p-2", 7, "mate");

    List<Aligned> one = between(left, right, TIMES).forest();
    List<Aligned> other = between(right, left, TIMES).forest();

    assertThat(mirrored(Row.lines(DifferenceRows.of(other))))
        .containsExactlyInAnyOrderElementsOf(Row.lines(DifferenceRows.of(one)));
  }

  private static List<String> mirrored(List<String> rows) {
    return rows.stream()
        .map(
            row ->
                switch (row.charAt(0)) {
                  case '-' -> "+" + row.substring(1);
                  case '+' -> "-" + row.substring(1);
                  default -> row;
                })
        .toList();
  }

  @Test
  void threadThatTakesWhatItSetOff_isNoCircle() {
    HandMade circle = HandMade.ofCells();
    HandMade.Lane main = circle.thread("main");
    HandMade.Lane worker = circle.thread("worker");
    main.call("a.Main.main").sends("1", "spawn", "what", "start");
    worker.call("a.Worker.run").receives("1").sends("2", "queue", "what", "put").returns();
    main.receives("2").returns();

    try (Recording recording = circle.recording()) {
      assertThat(Story.of(recording, Set.of(), call -> true).roots())
          .singleElement()
          .satisfies(
              root -> {
                assertThat(root.name()).isEqualTo("a.Main.main");
                assertThat(root.below().get(0).below().get(0).name()).isEqualTo("a.Worker.run");
              });
    }
  }

  @Test
  void deepRecursion_isCompared() {
    assertThat(between(deep(20_000), deep(20_000), TIMES).calls())
        .isEqualTo(new Count(20_000, 20_000, 20_000));
    assertThat(between(deep(20_000), deep(19_999), TIMES).calls().matched()).isEqualTo(19_999);
  }

  private static HandMade deep(int depth) {
    HandMade deep = HandMade.ofCells();
    HandMade.Lane main = deep.thread("main");
    for (int at = 0; at < depth; at++) {
      main.call("a.Deep.down");
    }
    for (int at = 0; at < depth; at++) {
      main.returns();
    }
    return deep;
  }

  @Test
  void json_tellsEachPlaceWithItsCallersAndFacts() throws IOException {
    StringWriter out = new StringWriter();
    Difference difference = between(shop("p-1", 7, "tea"), shop("p-2", 7, "tea"), TIMES);
    try (Recording here = shop("p-1", 7, "tea").recording();
        Recording there = shop("p-2", 7, "tea").recording()) {
      difference = Difference.of(here, there, TIMES, call -> true, call -> true);
      DifferenceJson.write(difference, "A", "B", List.of("a remark"), out);
    }

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("same").asBoolean()).isFalse();
    JsonNode place = json.path("differences").path(0);
    assertThat(place.path("path").toString()).isEqualTo("[\"shop.Till.place\",\"spawn pack\"]");
    assertThat(place.path("left").path("call").asInt()).isEqualTo(4);
    assertThat(place.path("facts").toString())
        .isEqualTo("[{\"fact\":\"thread\",\"left\":\"p-1\",\"right\":\"p-2\"}]");
    assertThat(json.path("remarks").path(0).asText()).isEqualTo("a remark");
  }

  @Test
  void svg_isXmlWhateverTheProgramCallsItsThings() throws Exception {
    String hostile = "<script>alert(1)</script>&\u0000\ud800 \u202e";
    StringWriter out = new StringWriter();
    try (Recording here = shop("p", 7, hostile).recording();
        Recording there = shop("p", 7, "tea").recording()) {
      DifferenceSvg.write(
          Difference.of(here, there, TIMES, call -> true, call -> true),
          hostile,
          "B",
          List.of("5 calls"),
          out);
    }

    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out.toString())));
    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    assertThat(picture.getDocumentElement().getTextContent()).contains("alert(1)", "5 calls");
  }

  @Test
  void runBesideItself_isAnEmptyPicture_andNoDifferencesInJson() throws IOException {
    StringWriter svg = new StringWriter();
    StringWriter json = new StringWriter();
    try (Recording here = shop("p", 7, "tea").recording();
        Recording there = shop("p", 7, "tea").recording()) {
      Difference same = Difference.of(here, there, Set.of(), call -> true, call -> true);
      DifferenceSvg.write(same, "A", "B", List.of("5 calls"), svg);
      DifferenceJson.write(same, "A", "B", List.of("5 calls"), json);
    }

    assertThat(svg.toString()).contains("nothing differs", "5 calls").doesNotContain("shop.");
    JsonNode read = new ObjectMapper().readTree(json.toString());
    assertThat(read.path("same").asBoolean()).isTrue();
    assertThat(read.path("differences")).isEmpty();
  }
}
