package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;

/** The webhooks on the board, as an administrator uses them. */
final class WebhooksPage {
  private final Page page;
  private final boolean chinese;

  private WebhooksPage(Page page, boolean chinese) {
    this.page = page;
    this.chinese = chinese;
  }

  /** Signs in to the board and goes to the webhooks by their address. */
  static WebhooksPage open(Page page, HubProcess hub, boolean chinese) {
    new BoardPage(page, chinese).signIn(hub, Colleague.ADMIN);
    page.navigate(hub.uri("/board?view=webhooks").toString());
    WebhooksPage webhooks = new WebhooksPage(page, chinese);
    assertThat(webhooks.button(chinese ? "新建 Webhook" : "New webhook")).isVisible();
    return webhooks;
  }

  WebhooksPage press(String button) {
    button(button).click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  WebhooksPage answers(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  WebhooksPage fills(String label, String text) {
    dialog().getByLabel(label, exactly()).fill(text);
    return this;
  }

  WebhooksPage ticks(String choice) {
    dialog().getByLabel(choice).check();
    return this;
  }

  /** The secret that the open dialog shows this once. */
  String secret() {
    Locator shown = dialog().getByLabel(chinese ? "签名密钥" : "Signing secret", exactly());
    assertThat(shown).isVisible();
    return shown.textContent().strip();
  }

  /** The entry of the webhook with this name. */
  Locator entry(String name) {
    return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** Deliveries in the log that is open. */
  Locator deliveries() {
    return page.locator("delivery-log .item");
  }

  Page page() {
    return page;
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
