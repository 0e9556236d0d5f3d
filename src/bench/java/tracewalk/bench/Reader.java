package tracewalk.bench;

import java.io.File;
import java.net.URI;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A reader at the page: Debian's Chromium without a window. Times are taken inside the page. */
final class Reader implements AutoCloseable {
  /** Presses the right arrow key and waits until the title names another step and a frame came. */
  private static final String STEP =
      """
      const done = arguments[arguments.length - 1];
      const from = performance.now();
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - from));
      }).observe(document.querySelector("title"), {childList: true, characterData: true, subtree: true});
      document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", code: "ArrowRight", bubbles: true}));
      """;

  private static final String FIRST_PAGE =
      "return performance.getEntriesByType('navigation')[0].loadEventEnd";

  private final ChromeDriver driver;

  private Reader(ChromeDriver driver) {
    this.driver = driver;
  }

  static Reader open(URI address) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1440,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    Reader reader = new Reader(new ChromeDriver(service, options));
    reader.driver.get(address.toString());
    return reader;
  }

  double firstPageMillis() {
    return number(driver.executeScript(FIRST_PAGE));
  }

  /** One after the other, as fast as the page shows them. */
  List<Double> stepForward(int steps) {
    return java.util.stream.IntStream.range(0, steps)
        .mapToObj(step -> number(driver.executeAsyncScript(STEP)))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static double number(Object answer) {
    return ((Number) answer).doubleValue();
  }
}
