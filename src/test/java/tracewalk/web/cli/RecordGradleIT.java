package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool runs is recorded, and the tool is not. */
class RecordGradleIT {
  private static final String BUILD =
      """
      apply plugin: 'java'
      task go(type: JavaExec, dependsOn: 'classes') {
        classpath = sourceSets.main.runtimeClasspath
        if (hasProperty('mainClass')) { mainClass = 'shop.Cart' } else { main = 'shop.Cart' }
      }
      """;

  @TempDir private Path folder;

  @Test
  void programThatGradleRuns_isRecorded_andGradleIsNot() throws Exception {
    Tools.needInCi("gradle");
    Files.writeString(folder.resolve("build.gradle"), BUILD);
    Files.writeString(folder.resolve("settings.gradle"), "rootProject.name = 'shop'\n");
    source("shop", "Cart", "public static void main(String[] a) { System.out.println(\"sold\"); }");

    CommandProcess command =
        new CommandProcess(folder).with("GRADLE_USER_HOME", folder.resolve("home").toString());
    Ran ran =
        command.run(
            CommandProcess.words(
                "record", "-o", "o.twalk", "--", "gradle", "--no-daemon", "--offline", "go"),
            "");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("sold");
    assertThat(ran.err()).contains("recorded 1 call of 1 thread in 1 JVM to");
    assertThat(Ran.of("calls", folder.resolve("o.twalk").toString()).out())
        .contains("shop.Cart.main");
  }

  private void source(String packageName, String name, String body) throws IOException {
    Path file = folder.resolve("src/main/java/" + packageName + "/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "package " + packageName + "; public class " + name + " { " + body + " }");
  }
}
