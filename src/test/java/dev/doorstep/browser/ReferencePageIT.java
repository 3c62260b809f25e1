package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Integrators find what they need at {@code /docs}. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class ReferencePageIT {
  private static final Pattern OPENING = Pattern.compile("Open a request");

  private final HubProcess hub;
  private final Browsers browsers;

  ReferencePageIT(Stage stage) {
    hub = stage.hub();
    browsers = stage.browsers();
  }

  @Test
  void an_address_opens_the_event_type_it_names() {
    Page page = open(browsers.person("zh-CN"), "/docs#dev.doorstep.request.opened.v1");

    assertThat(page.getByText("一项需求成为某条线上的诉求")).isInViewport();
    assertThat(page.getByText("诉求现在的样子").first()).isVisible();
    Axe.finds_nothing_grave(page, "docs-zh-event");
  }

  @Test
  void a_problem_leads_to_what_it_means_and_what_to_do() {
    Page page = open(browsers.person("en-GB"), "/docs/problems#stale");
    assertThat(page.getByText("It has changed since you read it.")).isInViewport();

    open(page, "/docs/problems/position-too-old");
    assertThat(page.getByText("Events after that position have been pruned")).isInViewport();
    Axe.finds_nothing_grave(page, "docs-en-problems");
  }

  @Test
  void an_endpoint_shows_its_shapes_with_the_keyboard_alone() {
    Page page = open(browsers.person("en-GB"), "/docs");
    page.keyboard().press("Tab");
    assertThat(link(page, "Skip to the text")).isFocused();

    page.locator("summary", new Page.LocatorOptions().setHasText(OPENING)).focus();
    page.keyboard().press("Enter");

    assertThat(page.getByText("Idempotency-Key").first()).isVisible();
    assertThat(link(page, "idempotency-key-reused")).isVisible();
    Axe.finds_nothing_grave(page, "docs-en-endpoint");
  }

  @Test
  void a_form_shows_its_fields_and_its_endpoint_the_problems() {
    Page page = open(browsers.person("en-GB"), "/docs#post-open311-v2-requests-format");

    assertThat(page.getByText("attribute[code]").first()).isVisible();
    assertThat(page.getByText("application/x-www-form-urlencoded")).isVisible();
    assertThat(link(page, "body-too-large")).isVisible();
    Axe.finds_nothing_grave(page, "docs-en-form");
  }

  @Test
  void the_language_changes_in_place() {
    Page page = open(browsers.person("en-GB"), "/docs#filters");
    assertThat(heading(page, "Filters")).isVisible();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("中文")).click();

    assertThat(heading(page, "筛选")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  @Test
  void a_phone_shows_it_without_scrolling_sideways() {
    Page page = browsers.person("zh-CN", 390, 844, "light");
    for (String address :
        new String[] {
          "/docs#post-api-requests",
          "/docs#post-open311-v2-requests-format",
          "/docs#open311",
          "/docs#dev.doorstep.message.posted.v1",
          "/docs/problems"
        }) {
      open(page, address);
      page.reload(); // another part of the same page is no new one
      assertThat(page.locator("h2").first()).isAttached();
      Object beyond =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(beyond).as(address).isEqualTo(0);
    }
    Axe.finds_nothing_grave(page, "docs-zh-phone");
  }

  private Page open(Page page, String address) {
    page.navigate(hub.uri() + address);
    assertThat(page.locator("h2").first()).isAttached();
    return page;
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
