package tracewalk.web.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Stories;
import tracewalk.web.server.Tour;

class SpokenTest {
  private static String spoken(Exhibit exhibit, Language language) {
    Links links = new Links(exhibit.id(), language, exhibit.usual(), exhibit.usual());
    return new Book(exhibit, links, Asking.NOTHING).spoken();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CellsManager.buildInstances() runs.|Cells Manager build Instances runs.",
        "see nova/cells/manager.py|see nova cells manager py",
        "the routing_path is api!child1|the routing path is api child1",
        "new RPCClient|new RPC Client",
        "State.<init> begins|State constructor begins",
        "a well-known thing|a well-known thing",
        "**no** `marks` <here>|no marks here",
        "调用 CellsAPI.buildInstances。|调用 Cells API build Instances。"
      })
  void namesAreWords_andSignsAreGone(String written, String said) {
    assertThat(Spoken.text(written).strip()).isEqualTo(said);
  }

  @Test
  void aWalk_isSentences_withItsChaptersAnnounced() {
    assertThat(spoken(Tour.exhibit(Stories.crossing()), Language.EN))
        .startsWith("A request crosses cells.\n\nChapter 1. The redirect.\n\nNote 1. ")
        .contains("At step 2 of 16.\n")
        .contains(
            "In nova-api, cell api: Compute Cells API create calls Cells API build Instances.\n")
        .contains("Look at create in the cell.\n")
        .contains("2 claims checked against this recording: all hold.\n")
        .contains("1 of 2 claims do not hold in this recording.\n")
        .contains("cell: A part.\n")
        .doesNotContain("<", ">", "`", "**", "_")
        .endsWith("Left out of this text: diagrams, code, and steps without a note.\n");
  }

  @Test
  void everyLine_endsAsASentence() {
    for (Language language : Language.values()) {
      assertThat(spoken(Tour.exhibit(Stories.crossing()), language).lines())
          .allMatch(line -> line.isEmpty() || line.matches(".*[.!?:;。！？：；…]"));
    }
  }

  @Test
  void aRunWithoutAWalk_isToldStepByStep() {
    Exhibit tour = Tour.exhibit(Stories.crossing());
    Exhibit plain = new Exhibit("plain", tour.run(), Guide.NONE, tour.java(), tour.python());
    assertThat(spoken(plain, Language.EN))
        .contains("Cells API build Instances", "6 of 7 calls")
        .doesNotContain("Chapter", "without a note");
  }
}
