package tracewalk.web.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium, without a window, that remembers what it asked for and what it complained of.
 */
final class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Pattern ASKED =
      Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]+)\"");

  private final ChromeDriver driver;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A fresh browser; where there is none, the test is skipped with a reason, but fails on CI. */
  static Browser open(int width, int height, String... more) {
    if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
      String reason = "needs " + CHROMIUM + " and " + DRIVER + " (Debian: chromium-driver)";
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      System.err.println("skipped: " + reason);
      Assumptions.abort(reason);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
    options.addArguments("--window-size=1440,900", "--lang=en", "--disable-dev-shm-usage");
    options.addArguments(more);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.resize(width, height);
    return browser;
  }

  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
  }

  /** What the system prefers, {@code dark} or {@code light}. */
  void prefer(String theme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  void withoutScripts() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** Opens an address and waits until the page can be stepped. */
  void visit(String address) {
    driver.get(address);
    await("the page to be ready", () -> run("return document.documentElement.dataset.ready || ''"));
  }

  /** Opens a page that has no modules. */
  void read(String address) {
    driver.get(address);
  }

  void choose(String selector, Path file) {
    driver.findElement(By.cssSelector(selector)).sendKeys(file.toString());
  }

  /** Waits until a page that comes again by itself has something. */
  void awaitThere(String selector) {
    await(
        selector,
        () -> run("return document.querySelector(arguments[0]) ? 'there' : ''", selector));
  }

  private static void await(String what, java.util.concurrent.Callable<Object> told) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !"".equals(told.call()));
  }

  /** Waits until something has a text in it. */
  void awaitText(String css, String text) {
    await(text, () -> text(css).contains(text) ? "there" : "");
  }

  /** The window that is looked at. */
  String window() {
    return driver.getWindowHandle();
  }

  void to(String window) {
    driver.switchTo().window(window);
  }

  void openWindow() {
    driver.switchTo().newWindow(WindowType.WINDOW);
  }

  /** Closes the window that is looked at and turns to another. */
  void closeWindow(String other) {
    driver.close();
    to(other);
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses a key and waits until another step is shown. */
  void pressForAnotherStep(CharSequence key) {
    String before = step();
    press(key);
    await("another step than " + before, () -> step().equals(before) ? "" : "moved");
  }

  void pressUntil(CharSequence key, String step) {
    press(key);
    awaitStep(step);
  }

  void awaitStep(String step) {
    await("step " + step, () -> step().equals(step) ? "there" : "");
  }

  /** The number of the step that is shown. */
  String step() {
    return String.valueOf(run("return document.getElementById('state').dataset.number"));
  }

  void click(String css) {
    driver.findElement(By.cssSelector(css)).click();
  }

  void type(String css, String text) {
    driver.findElement(By.cssSelector(css)).sendKeys(text, Keys.NULL);
  }

  /** Moves fingers over the page; each is a list of points that it passes, x and y by turns. */
  void touch(int[]... fingers) {
    for (int at = 0; at < fingers[0].length; at += 2) {
      int moment = at;
      List<Map<String, Integer>> points =
          IntStream.range(0, fingers.length)
              .mapToObj(
                  id -> Map.of("id", id, "x", fingers[id][moment], "y", fingers[id][moment + 1]))
              .toList();
      String type = at == 0 ? "touchStart" : "touchMove";
      driver.executeCdpCommand(
          "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }
    driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** Turns the wheel at the middle of something's upper edge. */
  void wheel(String css, int down) {
    Rectangle box = driver.findElement(By.cssSelector(css)).getRect();
    WheelInput.ScrollOrigin at =
        WheelInput.ScrollOrigin.fromViewport(box.x + box.width / 2, box.y + 20);
    new Actions(driver).scrollFromOrigin(at, 0, down).perform();
  }

  /** Drags from the middle of something. */
  void drag(String css, int right) {
    new Actions(driver)
        .clickAndHold(driver.findElement(By.cssSelector(css)))
        .moveByOffset(right / 2, 0)
        .moveByOffset(right - right / 2, 0)
        .release()
        .perform();
  }

  /** Moves the pointer over something. */
  void pointAt(String css) {
    new Actions(driver).moveToElement(driver.findElement(By.cssSelector(css))).perform();
  }

  /** Clicks so far from the middle of something. */
  void clickBeside(String css, int right, int down) {
    new Actions(driver)
        .moveToElement(driver.findElement(By.cssSelector(css)), right, down)
        .click()
        .perform();
  }

  /** Holds shift while it presses a key. */
  void pressWithShift(CharSequence key) {
    new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
  }

  String text(String css) {
    return driver.findElement(By.cssSelector(css)).getText();
  }

  boolean shows(String css) {
    return driver.findElements(By.cssSelector(css)).stream().anyMatch(one -> one.isDisplayed());
  }

  String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What axe-core has against the page, a line each. */
  List<String> accessibilityFaults() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(r =>"
                + " done(r.violations.map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | '))));");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Addresses outside this machine that any page asked for. */
  List<String> requestsToOthers(String home) {
    readLogs();
    return requests.stream()
        .filter(url -> url.contains("://") && !url.startsWith(home))
        .filter(url -> !url.startsWith("chrome"))
        .toList();
  }

  /** What the console says, warnings included. */
  List<String> complaints() {
    readLogs();
    return complaints;
  }

  private void readLogs() {
    driver
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(
            entry -> {
              Matcher asked = ASKED.matcher(entry.getMessage());
              while (asked.find()) {
                requests.add(asked.group(1));
              }
            });
    driver
        .manage()
        .logs()
        .get(LogType.BROWSER)
        .forEach(entry -> complaints.add(entry.getLevel() + " " + entry.getMessage()));
  }

  /** A picture of what is in view. */
  void picture(Path file) throws IOException {
    Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of()).get("data");
    Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
