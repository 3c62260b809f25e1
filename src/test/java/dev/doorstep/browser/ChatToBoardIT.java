package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorstep.HubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, seen from both sides at once. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class ChatToBoardIT {
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final Colleague colleague;

  ChatToBoardIT(Stage stage) {
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    colleague = stage.colleagueOf(community);
  }

  @Test
  void a_permit_asked_for_in_chinese_is_claimed_and_answered_on_the_board() {
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, colleague);
    Page visitorPage = browsers.person("zh-CN");
    WidgetPage widget = WidgetPage.onDemoPage(visitorPage, hub, community, true).open();

    widget.say("我们想12月20日在东广场摆摊，大概30人").reads("几点");
    Browsers.shoot(visitorPage, "widget-zh-form");
    widget.say("下午2点到晚上8点").reads("安全方案").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗").press("确认");
    widget.reads("已提交到审批许可");

    Locator newCard = board.card("东广场");
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
    assertThat(board.log().getByText("好的，谢谢")).isVisible();
  }

  @Test
  void a_permit_asked_for_in_english_is_claimed_and_answered_on_the_board() {
    Page staffPage = browsers.person("en-GB", 1440, 900, "dark");
    BoardPage board = new BoardPage(staffPage, false).signIn(hub, colleague);
    Page visitorPage = browsers.person("en-GB", 390, 844, "dark");
    WidgetPage widget = WidgetPage.onDemoPage(visitorPage, hub, community, false).open();

    widget.say("We want to put outdoor tables on the west plaza on December 21, about 40 people");
    widget.reads("From when until when?").say("2pm to 8pm");
    widget.reads("safety plan").press("Skip");
    widget.reads("phone number").say("13800002222");
    widget.reads("Is that right?").press("Confirm");
    widget.reads("Your request is with Permits & filings");
    Browsers.shoot(visitorPage, "widget-en-phone-dark");

    Locator newCard = board.card("West plaza");
    assertThat(newCard).isVisible();
    newCard.click();
    staffPage.keyboard().press("c");
    assertThat(board.column("Claimed", 1)).isVisible();
    board.reply("Hello, the west plaza is free that day.");
    Browsers.shoot(staffPage, "board-en-case-dark");

    widget.reads("Hello, the west plaza is free that day.");
  }
}
