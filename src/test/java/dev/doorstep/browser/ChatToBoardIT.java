package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorstep.HubProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, seen from both sides at once. */
class ChatToBoardIT {
  @TempDir static Path data;
  private static HubProcess hub;
  private static Browsers browsers;

  @BeforeAll
  static void given_a_running_hub() {
    hub = HubProcess.onData(data).start();
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    browsers.close();
    hub.close();
  }

  @Test
  void a_permit_asked_for_in_chinese_is_claimed_and_answered_on_the_board() {
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub);
    Page visitorPage = browsers.person("zh-CN");
    visitorPage.navigate(hub.uri("/?lang=zh").toString());
    WidgetPage widget = new WidgetPage(visitorPage, true).open();

    widget.say("我们想12月20日在东广场摆摊，大概30人").reads("几点");
    Browsers.shoot(visitorPage, "widget-zh-form");
    widget.say("下午2点到晚上8点").reads("安全方案").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗").press("确认");
    widget.reads("已提交到审批许可");

    Locator newCard =
        staffPage
            .getByRole(com.microsoft.playwright.options.AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("东广场"));
    assertThat(newCard).isVisible();
    Browsers.shoot(staffPage, "board-zh-new");
    newCard.click();
    assertThat(staffPage.getByText("14:00–20:00").first()).isVisible();
    assertThat(staffPage.getByText("13800001111").first()).isVisible();
    staffPage.keyboard().press("c");
    assertThat(board.column("已认领", 1)).isVisible();
    board.reply("您好，场地可以用，请当天带营业执照。");
    Browsers.shoot(staffPage, "board-zh-case");

    widget.reads("您好，场地可以用，请当天带营业执照。");
    assertThat(widget.log().getByText("已认领").last()).isVisible();
    Browsers.shoot(visitorPage, "widget-zh-answered");

    visitorPage.reload();
    widget.open().reads("您好，场地可以用，请当天带营业执照。").say("好的，谢谢");
    assertThat(
            staffPage.getByRole(com.microsoft.playwright.options.AriaRole.LOG).getByText("好的，谢谢"))
        .isVisible();
  }

  @Test
  void a_permit_asked_for_in_english_is_claimed_and_answered_on_the_board() {
    Page staffPage = browsers.person("en-GB", 1440, 900, "dark");
    BoardPage board = new BoardPage(staffPage, false).signIn(hub);
    Page visitorPage = browsers.person("en-GB", 390, 844, "dark");
    visitorPage.navigate(hub.uri("/?lang=en").toString());
    WidgetPage widget = new WidgetPage(visitorPage, false).open();

    widget.say("We want to put outdoor tables on the west plaza on December 21, about 40 people");
    widget.reads("From when until when?").say("2pm to 8pm");
    widget.reads("safety plan").press("Skip");
    widget.reads("phone number").say("13800002222");
    widget.reads("Is that right?").press("Confirm");
    widget.reads("Your request is with Permits & filings");
    Browsers.shoot(visitorPage, "widget-en-phone-dark");

    Locator newCard =
        staffPage
            .getByRole(com.microsoft.playwright.options.AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("West plaza"));
    assertThat(newCard).isVisible();
    newCard.click();
    staffPage.keyboard().press("c");
    assertThat(board.column("Claimed", 1).or(board.column("Claimed", 2))).isVisible();
    board.reply("Hello, the west plaza is free that day.");
    Browsers.shoot(staffPage, "board-en-case-dark");

    widget.reads("Hello, the west plaza is free that day.");
  }
}
