package dev.doorstep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks over a page with the rules of axe-core, and once more in the dark theme, which only changes
 * colours; keeps a picture of each.
 */
final class Axe {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private static final String PAINTED =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private Axe() {}

  static void finds_nothing_grave(Page page, String state) {
    look(page, state, ColorScheme.DARK, axe(page).withRules(List.of("color-contrast")));
    look(page, state, ColorScheme.LIGHT, axe(page));
  }

  private static void look(Page page, String state, ColorScheme theme, AxeBuilder axe) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.evaluate(PAINTED);
    String shown = state + "-" + theme.name().toLowerCase();
    Browsers.shoot(page, shown);
    assertThat(violations(axe)).as("grave violations of %s", shown).isEmpty();
  }

  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true); // our pages hold no frames: no need for a page of axe's own
  }

  private static String violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(Axe::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + ": " + node.getFailureSummary())
        .collect(Collectors.joining("\n  ", rule.getId() + ", " + rule.getHelp() + "\n  ", ""));
  }
}
