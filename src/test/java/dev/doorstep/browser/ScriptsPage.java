package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.regex.Pattern;

/** The assistant's scripts on the board, as a Chinese author uses them. */
final class ScriptsPage {
  private static final Locator.FilterOptions SHOWN = new Locator.FilterOptions().setVisible(true);
  private static final Pattern SAVED = Pattern.compile("今天 \\d\\d:\\d\\d 保存");

  private final Page page;

  private ScriptsPage(Page page) {
    this.page = page;
  }

  /** Signs in to the board and goes to the scripts by its link. */
  static ScriptsPage open(Page page, HubProcess hub, Colleague author) {
    new BoardPage(page, true).signIn(hub, author);
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("助手话术")).click();
    ScriptsPage scripts = new ScriptsPage(page);
    assertThat(scripts.editor("common.yml")).isVisible();
    return scripts;
  }

  /** 草稿, 回放, 版本 or 纠正; the last shows how many are pending. */
  ScriptsPage tab(String name) {
    page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("话术"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .click();
    return this;
  }

  Locator editor(String file) {
    return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(file).setExact(true));
  }

  ScriptsPage file(String name) {
    button(name).first().click();
    return this;
  }

  /** With the editor's own search, everywhere in the file that is open. */
  ScriptsPage replaces(String file, String words, String others) {
    editor(file).focus();
    page.keyboard().press("Control+f");
    page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("查找")).fill(words);
    page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("替换")).fill(others);
    button("全部替换").click();
    page.keyboard().press("Escape");
    assertThat(page.getByText("1 个文件未保存")).isVisible();
    return this;
  }

  ScriptsPage saves() {
    page.keyboard().press("Control+s");
    assertThat(page.getByText(SAVED)).isVisible();
    return this;
  }

  ScriptsPage press(String button) {
    button(button).last().click();
    return this;
  }

  /** Presses a button of the dialog that is open. */
  ScriptsPage answers(String button) {
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  ScriptsPage reads(String words) {
    assertThat(page.getByText(words).filter(SHOWN).first()).isVisible();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Page page() {
    return page;
  }
}
