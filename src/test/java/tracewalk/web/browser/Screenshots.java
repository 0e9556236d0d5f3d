package tracewalk.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.server.Shelf;
import tracewalk.web.server.WebServer;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.shelf.Flagship;
import tracewalk.web.source.PythonSources;

/**
 * Makes the pictures of {@code docs/screenshots} from a fresh recording of the flagship; {@code
 * docs/screenshots.sh} runs it, no other build does.
 */
class Screenshots {
  @TempDir private Path data;

  @Test
  void thePicturesOfTheReadme_areMade() throws IOException {
    Home home = Home.find();
    Path folder = Files.createDirectories(home.root().resolve("docs/screenshots"));
    DataFolder folders = new DataFolder(data);
    Path file = new Flagship(home, folders).recording(System.err::println);
    Exhibit exhibit = new ExhibitReader(home, PythonSources.linksOnly()).open(file);
    try (WebServer server = WebServer.start("127.0.0.1", 0, new Shelf(List.of(exhibit)))) {
      Camera camera = new Camera(folder, server.address(), exhibit);
      camera.take("P10", "en", "light", 1440, 900);
      camera.take("P4", "en", "dark", 1440, 900);
      camera.take("P5", "zh", "light", 1440, 900);
      camera.take("P11", "zh", "dark", 1440, 900);
      camera.take("P4", "en", "light", 390, 844);
      camera.take("P5", "zh", "dark", 390, 844);
    }
  }

  private record Camera(Path folder, String address, Exhibit exhibit) {
    void take(String point, String language, String theme, int width, int height)
        throws IOException {
      int step =
          exhibit.guide().notes().stream()
              .filter(note -> note.point().equals(point))
              .mapToInt(Guide.Note::step)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no note answers point " + point));
      String page = address + "r/" + exhibit.id() + "/s/" + step + "?lang=" + language;
      try (Browser browser = Browser.open(width, height)) {
        browser.prefer(theme);
        browser.visit(page);
        browser.picture(folder.resolve("step-" + theme + "-" + language + "-" + width + ".png"));
      }
    }
  }
}
