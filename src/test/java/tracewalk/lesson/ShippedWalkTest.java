package tracewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tracewalk.web.run.Home;

/** What the walks that come with Tracewalk must have, apart from claims that hold. */
class ShippedWalkTest {
  private static final Path FOLDER = Home.find().walkthroughs().resolve("nova-cells");
  private static final Walk WALK = Walk.load(FOLDER);
  private static final Walk OTHER = Walk.load(FOLDER.resolveSibling("jackson"));
  private static final List<Note> NOTES =
      Stream.of(WALK, OTHER).flatMap(walk -> walk.notes().stream()).toList();

  @Test
  void everyPointOfTheArticle_isAnswered() {
    assertThat(WALK.notes().stream().map(Note::point).collect(Collectors.toSet()))
        .containsAll(IntStream.rangeClosed(0, 11).mapToObj(number -> "P" + number).toList());
    assertThat(WALK.notes()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(WALK.errata()).isNotEmpty();
  }

  @Test
  void everyNote_isShortEnoughToBeRead_inBothLanguages() {
    for (Note note : NOTES) {
      assertThat(note.markdown().en().split("\\s+").length).as(note.id()).isBetween(80, 180);
      assertThat(note.markdown().zh().length()).as(note.id()).isBetween(200, 500);
    }
  }

  @Test
  void chinese_isChinese() {
    for (Note note : NOTES) {
      String prose = note.markdown().zh().replaceAll("`[^`]*`", "");
      long han = prose.codePoints().filter(Character::isIdeographic).count();
      assertThat(han).as(note.id()).isGreaterThan(prose.length() / 2);
      assertThat(prose).as(note.id()).doesNotContain(",", ";", "(", "?");
      assertThat(note.html().zh()).as(note.id()).doesNotContain("**");
    }
  }

  @Test
  void everyPythonReference_isASymbolOfTheOriginal() throws IOException {
    Set<String> symbols = symbols();
    for (Note note : NOTES) {
      assertThat(symbols).as(note.id()).containsAll(note.python());
    }
  }

  private static Set<String> symbols() throws IOException {
    Set<String> symbols = new HashSet<>();
    try (InputStream csv = ShippedWalkTest.class.getResourceAsStream("/golden/symbols.csv")) {
      String module = "";
      for (String line : new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split(",");
        String file = cells[0].replaceAll("(/__init__)?\\.py$", "").replace('/', '.');
        module = file.isEmpty() ? module : file;
        symbols.add(module + "." + cells[1]);
      }
    }
    return symbols;
  }

  @Test
  void everyJavaReference_isAClassOrMethodOfThePort() {
    for (Note note : NOTES) {
      for (String name : note.java()) {
        assertThat(isClass(name) || isMethod(name)).as(note.id() + ": " + name).isTrue();
      }
    }
  }

  private static boolean isClass(String name) {
    try {
      Class.forName(name, false, ShippedWalkTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  private static boolean isMethod(String name) {
    int dot = name.lastIndexOf('.');
    try {
      Class<?> type =
          Class.forName(name.substring(0, dot), false, ShippedWalkTest.class.getClassLoader());
      List<String> methods = Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
      return methods.contains(name.substring(dot + 1));
    } catch (ClassNotFoundException none) {
      return false;
    }
  }
}
