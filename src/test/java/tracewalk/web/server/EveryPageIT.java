package tracewalk.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.web.page.Exhibit;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.shelf.Library;
import tracewalk.web.source.PythonSources;

/** What holds of every page that a reader can come to. */
class EveryPageIT {
  private static final List<String> DOORS =
      List.of(
          "recordings",
          "nothing",
          "r/none/s/1",
          "r/a_create_one_child/s/999999",
          "r/a_create_one_child/find?q=build",
          "r/a_create_one_child/find?q=there+is+no+such+word",
          "r/a_create_one_child/find?q=call:API.create+what:x",
          "r/a_create_one_child/filter?step=4",
          "r/a_create_one_child/s/4?exclude=nova.cells.**",
          "r/a_create_one_child/s/4?include=none.such",
          "r/a_create_one_child/s/4?value=9.9",
          "r/a_create_one_child/s/4?at=api~~a.B.none~1",
          "r/a_create_one_child/n/request-meets-cells",
          "r/a_create_one_child/lanes",
          "r/a_create_one_child/cells",
          "r/a_create_one_child/sequence",
          "r/a_create_one_child/quiz",
          "r/a_create_one_child/quiz?topic=1&n=1&answer=1",
          "r/b_create_cells_disabled/quiz?topic=0&n=8&answer=2",
          "compare?left=a_create_one_child&right=b_create_cells_disabled",
          "compare?left=a_create_one_child&right=g6_call_timeout");

  @TempDir private static Path folder;

  private static WebServer server;
  private static List<Exhibit> exhibits;

  @BeforeAll
  static void open() {
    Home home = Home.find();
    ExhibitReader reader = new ExhibitReader(home, PythonSources.linksOnly());
    exhibits =
        List.of(
            reader.open(recorded(home, "a_create_one_child")),
            reader.open(recorded(home, "b_create_cells_disabled")));
    Library library = new Library(home, new DataFolder(folder.resolve("data")), reader);
    server = WebServer.start("127.0.0.1", 0, new Shelf(exhibits), library);
  }

  private static Path recorded(Home home, String scenario) {
    Path file = folder.resolve(scenario + ".twalk");
    ScenarioRun.of(home, scenario).record(file);
    return file;
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
      exhibits.forEach(exhibit -> exhibit.run().close());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void validatorFindsNothing(String language) throws Exception {
    Map<String, String> pages = Crawl.pages(server.address(), language, DOORS);
    assertThat(pages).hasSizeGreaterThan(120);
    Map<String, String> faults = new TreeMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      faults.putIfAbsent(faults(page.getValue()), page.getKey());
    }
    faults.remove("");
    assertThat(faults).isEmpty();
  }

  /** What is wrong, without where; advice is no fault. */
  private static String faults(String html) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    validator.setNoLangDetect(true);
    return validator
        .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
        .lines()
        .filter(line -> !line.contains(": info"))
        .map(line -> line.replaceFirst("^[^a-z]*", ""))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void chinesePages_holdNoEnglishText() throws Exception {
    Map<String, String> english = new TreeMap<>();
    for (Map.Entry<String, String> page : Crawl.pages(server.address(), "zh", DOORS).entrySet()) {
      Spoken.english(page.getValue()).forEach(text -> english.putIfAbsent(text, page.getKey()));
    }
    assertThat(english).isEmpty();
  }
}
