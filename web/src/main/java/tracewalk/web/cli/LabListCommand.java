package tracewalk.web.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tracewalk.lesson.lab.Lab;
import tracewalk.web.page.Language;
import tracewalk.web.run.Home;

/** Lists the labs. */
@Command(name = "list", description = "Lists the labs, easiest first, with the minutes they take.")
final class LabListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Labs labs;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      converter = LanguageName.class,
      description = "en (the default) or zh.")
  private Language language;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabListCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Lab lab : labs.all(Home.find())) {
      String title = lab.title().in(language.code());
      out.printf("%-24s %-5s %3d min  %s%n", lab.id(), level(lab), lab.minutes(), title);
    }
    out.flush();
    return 0;
  }

  private static String level(Lab lab) {
    return "*".repeat(lab.difficulty());
  }
}
