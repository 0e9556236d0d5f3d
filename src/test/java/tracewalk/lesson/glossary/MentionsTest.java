package tracewalk.lesson.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.lesson.text.Words;

class MentionsTest {
  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              term("cell", List.of("cell", "cells"), "单元"),
              term("api-cell", List.of("API cell"), "API 单元"),
              term("cast", List.of("cast"), "cast")));

  private static Term term(String id, List<String> english, String chinese) {
    return new Term(id, english, List.of(chinese), new Words("What it is.", "是什么。"));
  }

  private static String marked(String language, String html) {
    return new Mentions(GLOSSARY, language)
        .mark(html, (term, words) -> "[" + term.id() + ":" + words + "]");
  }

  @Test
  void theFirstMention_isMarked_andOnlyThat() {
    assertThat(marked("en", "<p>Cells and a cell.</p><p>The cell.</p>"))
        .isEqualTo("<p>[cell:Cells] and a cell.</p><p>The cell.</p>");
  }

  @Test
  void theLongerName_isMarked() {
    assertThat(marked("en", "the API cell, a cell"))
        .isEqualTo("the [api-cell:API cell], a [cell:cell]");
    assertThat(marked("zh", "在API 单元与单元里")).isEqualTo("在[api-cell:API 单元]与[cell:单元]里");
  }

  @Test
  void aPartOfAWord_isNoMention() {
    assertThat(marked("en", "nova-cells, broadcast, cast-off, &cell;"))
        .isEqualTo("nova-cells, broadcast, cast-off, &cell;");
  }

  @Test
  void codeLinksAndTags_stayAsTheyAre() {
    String html = "<a href=\"cell\">cell</a><pre><code>cast</code> cell</pre><h2>cell</h2>";
    assertThat(marked("en", html + "<b title=\"cell\">cast</b>"))
        .isEqualTo(html + "<b title=\"cell\">[cast:cast]</b>");
  }

  @Test
  void aLatinNameBetweenChineseLetters_isMarked() {
    assertThat(marked("zh", "一次cast，再一次")).isEqualTo("一次[cast:cast]，再一次");
  }

  @Test
  void withoutTerms_nothingIsMarked() {
    assertThat(new Mentions(Glossary.NONE, "en").mark("a cell", (term, words) -> "!"))
        .isEqualTo("a cell");
  }
}
