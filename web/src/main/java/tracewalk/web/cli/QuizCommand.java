package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.question.Choice;
import tracewalk.lesson.question.Question;
import tracewalk.lesson.question.Questions;
import tracewalk.lesson.question.RecordedMaterial;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Recording;
import tracewalk.web.page.Language;
import tracewalk.web.run.InputException;

/** Writes questions about a run for paper, or for a form. */
@Command(
    name = "quiz",
    description = {
      "Writes questions about a recording, each with one right answer, made from the run.",
      "The same seed gives the same questions. The page has them too, with feedback: q at a step."
    })
final class QuizCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many. Default: 10.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number gives other questions. Default: 1.")
  private long seed;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      converter = LanguageName.class,
      description = "en or zh. Default: en.")
  private Language language;

  @Option(names = "--answers", description = "Say which answer is right, and why.")
  private boolean answers;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  QuizCommand() {}

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new InputException("expected 1 to " + MOST + " questions, found " + count);
    }
    try (Recording recording = Progress.open(spec, file)) {
      List<Question> asked = ask(recording);
      PrintWriter out = spec.commandLine().getOut();
      for (int at = 0; at < asked.size(); at++) {
        print(out, at + 1, asked.get(at));
      }
      out.flush();
      if (asked.size() < count) {
        spec.commandLine()
            .getErr()
            .println("expected " + count + " questions, found " + asked.size() + " in this run");
      }
      return asked.isEmpty() ? 1 : 0;
    }
  }

  /** Different questions, as many as are wanted and found. */
  private List<Question> ask(Recording recording) {
    Questions questions = new Questions(new RecordedMaterial(recording));
    List<Question> asked = new ArrayList<>();
    Set<Words> texts = new HashSet<>();
    long first = seed * MOST;
    for (long each = first; asked.size() < count && each < first + 2L * count + 20; each++) {
      Question question = questions.ask(each);
      if (question != null && texts.add(question.text())) {
        asked.add(question);
      }
    }
    return asked;
  }

  private void print(PrintWriter out, int number, Question question) {
    out.println(number + ". " + plain(question.text()));
    for (int at = 0; at < question.choices().size(); at++) {
      Choice choice = question.choices().get(at);
      boolean right = at == question.right();
      String mark = answers && right ? " *" : "";
      out.println("   " + (char) ('a' + at) + ") " + plain(choice.text()) + mark);
      if (answers && right) {
        out.println("      " + plain(choice.why()));
      }
    }
    out.println();
  }

  private String plain(Words words) {
    return words.in(language.code()).replace("`", "");
  }
}
