package tracewalk.agent.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a program's own code where nobody says it. */
class OwnCodeTest {

  @ParameterizedTest
  @CsvSource({
    "file:/app/target/classes/, true",
    "file:/repository/library.jar, false",
    "jar:file:/app.jar!/BOOT-INF/classes!/, true",
    "jar:nested:/app.jar/!BOOT-INF/classes/!/, true",
    "jar:nested:/app.jar/!BOOT-INF/lib/library.jar!/, false",
    "jrt:/java.sql, false",
  })
  void place_isTheProgramsOwnOrNot(String location, boolean own) {
    OwnCode code = new OwnCode(new StartedProgram("app.Main", ""));
    assertThat(code.holds(null, "any.Type", from(location))).isEqualTo(own);
  }

  @Test
  void jarOfTheMainClass_isTheProgramsOwn() {
    OwnCode code = new OwnCode(new StartedProgram("app.Main", ""));
    ProtectionDomain jar = from("file:/app.jar");
    assertThat(code.defines(null, "app.Main", jar)).isTrue();
    assertThat(code.defines(null, "app.Other", jar)).isTrue();
    assertThat(code.defines(null, "library.Type", from("file:/library.jar"))).isFalse();
    assertThat(code).hasToString("what is loaded from folders and from file:/app.jar");
  }

  @Test
  void jarOfATool_isNobodysOwn() {
    String tool = "org.codehaus.plexus.classworlds.launcher.Launcher";
    OwnCode code = new OwnCode(new StartedProgram(tool, ""));
    assertThat(code.defines(null, tool, from("file:/boot/plexus-classworlds.jar"))).isFalse();
    assertThat(code.defines(null, "test.Case", from("file:/target/test-classes/"))).isTrue();
  }

  @Test
  void scriptsOfABuildTool_areNotTheProgram_butWhatItsWorkersRunIs() {
    ProtectionDomain classes = from("file:/build/classes/");
    OwnCode daemon = new OwnCode(new StartedProgram("org.gradle.launcher.GradleMain", ""));
    assertThat(daemon.defines(null, "build_1a2b", classes)).isFalse();
    OwnCode worker = new OwnCode(new StartedProgram("worker.org.gradle.process.Main", ""));
    assertThat(worker.defines(null, "shop.CartTest", classes)).isTrue();
  }

  @Test
  void moduleThatWasStarted_isTheProgramsOwn() {
    OwnCode code = new OwnCode(new StartedProgram("", "jrt:/my.module"));
    assertThat(code.defines(null, "app.Main", from("jrt:/my.module"))).isTrue();
    assertThat(code.defines(null, "other.Type", from("jrt:/other.module"))).isFalse();
  }

  @Test
  void launcherInsideAnArchive_isNotTheProgram() {
    OwnCode code = new OwnCode(new StartedProgram("org.springframework.boot.loader.Main", ""));
    ProtectionDomain folder = from("file:/exploded/");
    assertThat(code.defines(null, "org.springframework.boot.loader.Main", folder)).isFalse();
    assertThat(code.defines(null, "app.Main", folder)).isTrue();
  }

  @Test
  void classOfNoPlace_isNotTheProgramsOwn() {
    OwnCode code = new OwnCode(new StartedProgram("app.Main", ""));
    assertThat(code.holds(null, "any.Type", null)).isFalse();
  }

  private static ProtectionDomain from(String location) {
    return new ProtectionDomain(new CodeSource(url(location), (Certificate[]) null), null);
  }

  /** Also for protocols that only a program with a handler of its own knows. */
  private static URL url(String location) {
    try {
      return location.startsWith("jar:nested:")
          ? new URL(null, location, new Unopened())
          : URI.create(location).toURL();
    } catch (MalformedURLException odd) {
      throw new UncheckedIOException(odd);
    }
  }

  private static final class Unopened extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("not to be opened: " + url);
    }
  }
}
