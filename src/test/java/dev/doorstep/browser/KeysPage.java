package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;

/** The API keys on the board, as an administrator uses them. */
final class KeysPage {
  private final Page page;
  private final boolean chinese;

  private KeysPage(Page page, boolean chinese) {
    this.page = page;
    this.chinese = chinese;
  }

  /** Signs in to the board and goes to the keys by their address. */
  static KeysPage open(Page page, HubProcess hub, boolean chinese) {
    new BoardPage(page, chinese).signIn(hub, Colleague.ADMIN);
    page.navigate(hub.uri("/board?view=keys").toString());
    KeysPage keys = new KeysPage(page, chinese);
    assertThat(keys.button(chinese ? "新建密钥" : "New key")).isVisible();
    return keys;
  }

  KeysPage press(String button) {
    button(button).click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  KeysPage answers(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  KeysPage names(String name) {
    dialog().getByLabel(chinese ? "名称" : "Name", exactly()).fill(name);
    return this;
  }

  KeysPage ticks(String choice) {
    dialog().getByLabel(choice).check();
    return this;
  }

  KeysPage unticks(String choice) {
    dialog().getByLabel(choice).uncheck();
    return this;
  }

  /** The secret that the open dialog shows this once. */
  String secret() {
    Locator shown = dialog().getByLabel(chinese ? "密钥" : "Key", exactly());
    assertThat(shown).isVisible();
    return shown.textContent().strip();
  }

  /** The entry of the key with this name. */
  Locator entry(String name) {
    return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
  }

  Page page() {
    return page;
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
