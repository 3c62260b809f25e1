package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The widget as a visitor uses it. */
final class WidgetPage {
  private final Page page;
  private final boolean chinese;

  WidgetPage(Page page, boolean chinese) {
    this.page = page;
    this.chinese = chinese;
  }

  WidgetPage open() {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile(chinese ? "门口办 · 咨询与办事" : "Ask us")))
        .click();
    assertThat(input()).isVisible();
    return this;
  }

  /** Types and sends; waits until the hub has it. */
  WidgetPage say(String text) {
    input().fill(text);
    input().press("Enter");
    assertThat(log().getByText(text, new Locator.GetByTextOptions().setExact(true)).last())
        .isVisible();
    return this;
  }

  WidgetPage press(String button) {
    page.locator("doorstep-widget")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .last()
        .click();
    return this;
  }

  WidgetPage reads(String text) {
    assertThat(log().getByText(text).last()).isVisible();
    return this;
  }

  Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  Locator input() {
    return page.getByRole(
        AriaRole.TEXTBOX,
        new Page.GetByRoleOptions().setName(chinese ? "消息" : "Message").setExact(true));
  }

  /** The card of the newest request in the conversation. */
  Locator card(String number) {
    return log()
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(number))
        .last();
  }
}
