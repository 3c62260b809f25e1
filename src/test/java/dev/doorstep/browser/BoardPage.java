package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.regex.Pattern;

/** The board as a colleague uses it. */
final class BoardPage {
  private final Page page;
  private final boolean chinese;

  BoardPage(Page page, boolean chinese) {
    this.page = page;
    this.chinese = chinese;
  }

  BoardPage signIn(HubProcess hub) {
    page.navigate(hub.uri("/board").toString());
    page.getByLabel(chinese ? "用户名" : "User name").fill(HubProcess.ADMIN);
    page.getByLabel(chinese ? "密码" : "Password").fill(HubProcess.ADMIN_PASSWORD);
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(chinese ? "登录" : "Sign in").setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.SEARCH)).isVisible();
    assertThat(page.getByText(chinese ? "实时" : "Live", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    return this;
  }

  /** The column of a state, with the number of its cards. */
  Locator column(String name, int cards) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile(name + ".*" + cards)));
  }

  Locator cards(Locator column) {
    return column.getByRole(AriaRole.LISTITEM);
  }

  BoardPage press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  BoardPage reply(String text) {
    page.keyboard().press("r");
    Locator box =
        page.getByRole(
            AriaRole.TEXTBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile(chinese ? "回复" : "[Rr]eply")));
    assertThat(box).isFocused();
    box.fill(text);
    box.press("Enter");
    assertThat(page.getByRole(AriaRole.LOG).getByText(text)).isVisible();
    return this;
  }
}
