package tracewalk.web.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Choice;
import tracewalk.lesson.question.Kind;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Origin;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Stories;
import tracewalk.web.source.JavaSources;
import tracewalk.web.source.PythonSources;

/** A server with one small recording and two notes, on a free port. */
public final class Tour {
  private Tour() {}

  public static WebServer start() {
    return start(Stories.crossing());
  }

  public static WebServer start(Run run) {
    return start(run, 0);
  }

  public static WebServer start(Run run, int port) {
    return WebServer.start("127.0.0.1", port, new Shelf(List.of(exhibit(run))));
  }

  /** The recording with its two notes. */
  public static Exhibit exhibit(Run run) {
    Path sources = Path.of("../../workbench/nova/src/main/java");
    return new Exhibit(
        "crossing", run, guide(), new JavaSources(List.of(sources)), PythonSources.linksOnly());
  }

  private static Guide guide() {
    List<Guide.Note> notes =
        List.of(
            note("leaves", 1, 4, false, List.of()),
            note("cast", 2, 9, true, List.of("cast.md:7: expected a call, found none")));
    return new Guide(
        both("A request crosses cells", "请求穿过 cell"),
        className -> true,
        List.of(new Guide.Chapter(1, both("The redirect", "改道"), notes)),
        List.of(
            new Guide.Term(
                "cell", both("cell", "单元"), both("A part.", "一部分。"), List.of("leaves"))));
  }

  private static Guide.Note note(
      String id, int place, int step, boolean quirk, List<String> failed) {
    return new Guide.Note(
        id,
        1,
        place,
        both("Where the request leaves", "请求离开之处"),
        both(
            "<p>Look at <code>create</code> in the " + term(id, "cell", "A part.") + ".</p>",
            "<p>看" + term(id, "单元", "一部分。") + "里的 <code>create</code>。</p>"),
        step,
        "P4",
        quirk,
        2,
        failed,
        List.of(
            Guide.Reference.python(new Origin("redirect", "nova/compute/cells_api.py", 79, 85))),
        List.of(),
        question(id));
  }

  private static @Nullable Question question(String note) {
    Choice right = new Choice(words("In `api`", "在 `api`"), "api", words("Yes.", "对。"), 4);
    Choice wrong = new Choice(words("In `child`", "在 `child`"), "child", words("No.", "不对。"), 0);
    return note.equals("leaves")
        ? new Question(Kind.WRITTEN, words("Where?", "在哪里？"), 4, 0, 0, "", List.of(wrong, right), 1)
        : null;
  }

  private static Words words(String english, String chinese) {
    return new Words(english, chinese);
  }

  private static String term(String note, String name, String text) {
    return "<span class=\"term\"><a href=\"../glossary#cell\" aria-describedby=\"term-%1$s\">%2$s</a>"
            .formatted(note, name)
        + "<span role=\"tooltip\" id=\"term-%s\">%s</span></span>".formatted(note, text);
  }

  private static Map<Language, String> both(String english, String chinese) {
    return Map.of(Language.EN, english, Language.ZH, chinese);
  }
}
