package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.run.Home;

/** A build tool's tests run in a JVM of their own; what is recorded is the project's code alone. */
class RecordMavenIT {
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>shop</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <version>JUNIT</version>
            <scope>test</scope>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>RESOURCES</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>COMPILER</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>SUREFIRE</version></plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir private Path folder;

  @Test
  void testsOfAMavenProject_areRecorded_andMavenIsNot() throws Exception {
    Tools.needInCi("mvn");
    write("pom.xml", pom());
    write(
        "src/main/java/shop/Cart.java",
        "package shop; class Cart { int sum(int a, int b) { return a + b; } }");
    write(
        "src/test/java/shop/CartTest.java",
        "package shop; class CartTest { @org.junit.jupiter.api.Test void adds() {"
            + " org.junit.jupiter.api.Assertions.assertEquals(5, new Cart().sum(2, 3)); } }");

    CommandProcess command = new CommandProcess(folder);
    Ran ran =
        command.run(
            CommandProcess.words("record", "-o", "o.twalk", "--", "mvn", "-o", "-B", "test"), "");

    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.err())
        .contains("recorded 4 calls of 1 thread in 1 JVM to")
        .contains("(2 JVMs in all)")
        .doesNotContain("Picked up");
    assertThat(ran.out()).doesNotContain("Picked up").doesNotContain("tracewalk");
    assertThat(Ran.of("calls", folder.resolve("o.twalk").toString()).out())
        .contains("shop.CartTest.adds()", "shop.Cart.sum(2, 3) = 5");
  }

  /** The versions of this build, which are on this machine. */
  private static String pom() throws IOException {
    String own = Files.readString(Home.find().root().resolve("pom.xml"));
    return POM.replace("JUNIT", found(own, "<junit.version>([^<]+)<"))
        .replace("RESOURCES", plugin(own, "resources"))
        .replace("COMPILER", plugin(own, "compiler"))
        .replace("SUREFIRE", plugin(own, "surefire"));
  }

  private static String plugin(String pom, String name) {
    return found(pom, "maven-" + name + "-plugin</artifactId>\\s*<version>([^<]+)<");
  }

  private static String found(String pom, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(pom);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
