package dev.ticketmine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser that a test uses as a person would: it clicks, types and downloads. */
public final class BrowserSession implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  /** Whether Debian's packages chromium and chromium-driver are there. */
  public static boolean isInstalled() {
    return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
  }

  /**
   * Starts a browser with an empty profile.
   *
   * @param downloads where files go
   * @param runsScripts whether pages may run scripts
   */
  public BrowserSession(Path downloads, boolean runsScripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        "--window-size=1280,1400");
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toString(),
            "profile.managed_default_content_settings.javascript",
            runsScripts ? 1 : 2));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    driver = new ChromeDriver(service, options);
  }

  /** Opens a file. */
  public void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Opens an address, such as that of a file with the name of a place on it. */
  public void open(String address) {
    driver.get(address);
  }

  /** Returns the first element. */
  public WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Returns all elements. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Returns the texts of the elements that can be seen, each on one line. */
  public List<String> seen(String selector) {
    return all(selector).stream()
        .filter(WebElement::isDisplayed)
        .map(element -> element.getText().replace('\n', ' '))
        .toList();
  }

  /** Returns what an expression yields on the page. */
  @SuppressWarnings("unchecked")
  public <T> T ask(String script) {
    return (T) driver.executeScript(script);
  }

  /** Returns the address of the page. */
  public String address() {
    return driver.getCurrentUrl();
  }

  /** Returns what the console said since the last call. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns every request since the last call, as the browser's own protocol tells it. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
