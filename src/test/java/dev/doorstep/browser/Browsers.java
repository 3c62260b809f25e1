package dev.doorstep.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests; each person in a test gets a context of their own. */
final class Browsers implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser chromium;
  private final List<String> uncaught = new ArrayList<>();

  Browsers() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
  }

  /**
   * Someone with a browser of this language and screen, who prefers the light or the dark theme.
   */
  Page person(String locale, int width, int height, String theme) {
    BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE) // a colour half-way is no colour to judge
                .setViewportSize(width, height));
    context.setDefaultTimeout(30_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(
        60_000); // a check of all scripts takes its time
    context.onWebError(error -> uncaught.add(error.page().url() + ": " + error.error()));
    return context.newPage();
  }

  Page person(String locale) {
    return person(locale, 1280, 800, "light");
  }

  /** All persons go home. Answers the errors that no script of their pages caught. */
  List<String> leave() {
    List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    List<String> errors = List.copyOf(uncaught);
    uncaught.clear();
    return errors;
  }

  static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** A picture of every open page. */
  void shootAll(String name) {
    int number = 0;
    for (BrowserContext context : chromium.contexts())
      for (Page page : context.pages()) shoot(page, name + "-" + ++number);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path executable() {
    String named = System.getenv("DOORSTEP_CHROMIUM");
    if (named != null) return Path.of(named);
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or name it in DOORSTEP_CHROMIUM."));
  }
}
