package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
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

  /** The sign-in form, filled in and sent; waits until the board is live. */
  BoardPage signIn(HubProcess hub, Colleague colleague) {
    open(hub);
    page.getByLabel(chinese ? "用户名" : "User name").fill(colleague.username());
    page.getByLabel(chinese ? "密码" : "Password").fill(colleague.password());
    button(chinese ? "登录" : "Sign in").click();
    assertThat(page.getByRole(AriaRole.SEARCH)).isVisible();
    assertThat(connection(chinese ? "实时" : "Live")).isVisible();
    return this;
  }

  BoardPage open(HubProcess hub) {
    page.navigate(hub.uri("/board").toString());
    assertThat(button(chinese ? "登录" : "Sign in")).isVisible();
    return this;
  }

  /** The column of a state, with the number of its cards. */
  Locator column(String name, int cards) {
    String label = chinese ? "%s，%d 件" : "%s, %d";
    return page.getByRole(
        AriaRole.REGION,
        new GetByRoleOptions().setName(label.formatted(name, cards)).setExact(true));
  }

  Locator cards(Locator column) {
    return column.getByRole(AriaRole.LISTITEM);
  }

  Locator card(String text) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The part of a card that takes the keyboard. */
  Locator link(String text) {
    return card(text).getByRole(AriaRole.LINK);
  }

  /** The case that is open beside the columns. */
  Locator openCase() {
    return page.getByRole(AriaRole.ARTICLE);
  }

  Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  /** What the board says about its connection. */
  Locator connection(String words) {
    return page.getByRole(AriaRole.STATUS)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words)));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  BoardPage press(String button) {
    button(button).first().click();
    return this;
  }

  BoardPage key(String key) {
    page.keyboard().press(key);
    return this;
  }

  Locator replyBox() {
    return textbox(chinese ? "回复访客" : "Reply; the visitor reads it");
  }

  Locator noteBox() {
    return textbox(chinese ? "内部备注" : "Internal note");
  }

  Locator searchBox() {
    return page.getByRole(
        AriaRole.COMBOBOX,
        new GetByRoleOptions().setName(Pattern.compile(chinese ? "^搜索" : "^Search")));
  }

  /** What the search has found. */
  Locator hits() {
    return page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
  }

  BoardPage reply(String text) {
    key("r");
    assertThat(replyBox()).isFocused();
    replyBox().fill(text);
    replyBox().press("Enter");
    assertThat(log().getByText(text)).isVisible();
    return this;
  }

  private Locator textbox(String name) {
    return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(name));
  }
}
