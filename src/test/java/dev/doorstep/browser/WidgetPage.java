package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.regex.Pattern;

/** The widget as a visitor uses it. */
final class WidgetPage {
  private final Locator widget;
  private final boolean chinese;

  WidgetPage(Page page, boolean chinese) {
    this(page.locator("doorstep-widget"), chinese);
  }

  /** The widget of a page within a page. */
  WidgetPage(Locator widget, boolean chinese) {
    this.widget = widget;
    this.chinese = chinese;
  }

  /** The hub's own demonstration page, with the widget of this community closed. */
  static WidgetPage onDemoPage(Page page, HubProcess hub, String community, boolean chinese) {
    String lang = chinese ? "zh" : "en";
    page.navigate(hub.uri("/?community=%s&lang=%s".formatted(community, lang)).toString());
    return new WidgetPage(page, chinese);
  }

  WidgetPage open() {
    launcher().click();
    assertThat(input()).isVisible();
    return this;
  }

  WidgetPage close() {
    button(chinese ? "收起" : "Close").click();
    assertThat(launcher()).isVisible();
    return this;
  }

  /** Types and sends; waits until it stands in the conversation, delivered or not. */
  WidgetPage say(String text) {
    input().fill(text);
    input().press("Enter");
    assertThat(said(text).last()).isVisible();
    return this;
  }

  WidgetPage press(String button) {
    button(button).last().click();
    return this;
  }

  WidgetPage reads(String text) {
    assertThat(log().getByText(text).last()).isVisible();
    return this;
  }

  Locator launcher() {
    return widget.getByRole(
        AriaRole.BUTTON,
        new GetByRoleOptions().setName(Pattern.compile(chinese ? "门口办 · 咨询与办事" : "Ask us")));
  }

  Locator panel() {
    return widget.getByRole(AriaRole.DIALOG);
  }

  Locator log() {
    return widget.getByRole(AriaRole.LOG);
  }

  /** Every place in the conversation where exactly this stands. */
  Locator said(String text) {
    return log().getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  Locator input() {
    return widget.getByRole(
        AriaRole.TEXTBOX,
        new GetByRoleOptions().setName(chinese ? "消息" : "Message").setExact(true));
  }

  Locator button(String name) {
    return widget.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  /** The card of a request in the conversation. */
  Locator card(String title) {
    return widget
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(title))
        .last();
  }
}
