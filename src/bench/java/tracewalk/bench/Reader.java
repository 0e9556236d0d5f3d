package tracewalk.bench;

import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  private static final String JUMP =
      """
      const done = arguments[arguments.length - 1];
      const link = document.createElement("a");
      link.href = arguments[0];
      document.body.append(link);
      const from = performance.now();
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => { link.remove(); done(performance.now() - from); });
      }).observe(document.querySelector("title"), {childList: true, characterData: true, subtree: true});
      link.click();
      """;

  private static final String SEARCH =
      """
      const done = arguments[arguments.length - 1];
      const find = document.getElementById("find");
      if (!find.open) { find.showModal(); }
      const text = document.getElementById("find-text");
      text.value = arguments[0];
      const from = performance.now();
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - from));
      }).observe(document.getElementById("found"), {childList: true});
      text.dispatchEvent(new Event("input"));
      """;

  private static final String SCROLL =
      """
      const done = arguments[arguments.length - 1];
      const tree = document.getElementById("calls");
      const from = performance.now();
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - from));
      }).observe(tree.querySelector("ol"), {childList: true});
      tree.scrollTop = tree.scrollHeight * arguments[0];
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

  /** Follows a link to a step, and waits until its page is there and a frame came. */
  double jump(String address) {
    return number(driver.executeAsyncScript(JUMP, address));
  }

  /** Types a query, and waits until what it finds is shown and a frame came. */
  double search(String query) {
    return number(driver.executeAsyncScript(SEARCH, query));
  }

  /** Scrolls the tree to a part of its height, and waits until rows are there. */
  double scrollTree(double part) {
    return number(driver.executeAsyncScript(SCROLL, part));
  }

  /** How many steps are in view. */
  int steps() {
    return (int)
        number(driver.executeScript("return +document.getElementById('state').dataset.total"));
  }

  int elements() {
    return (int) number(driver.executeScript("return document.querySelectorAll('*').length"));
  }

  /** The memory of the page's scripts and document, after what is not needed was given back. */
  double megabytes() {
    driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
    driver.executeCdpCommand("Performance.enable", Map.of());
    List<?> metrics =
        (List<?>) driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return Objects.requireNonNull(metrics, "the browser has told nothing").stream()
        .map(metric -> (Map<?, ?>) metric)
        .filter(metric -> "JSHeapUsedSize".equals(metric.get("name")))
        .mapToDouble(metric -> number(metric.get("value")) / (1 << 20))
        .sum();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static double number(@Nullable Object answer) {
    return Objects.requireNonNull((Number) answer, "the page has told nothing").doubleValue();
  }
}
