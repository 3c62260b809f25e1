package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.doorstep.HubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was promised, seen from both sides: on the board, in the case and in the chat. */
@ExtendWith(OnStage.class)
@Timeout(120)
class PromisesIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final Colleague colleague;

  PromisesIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    colleague = stage.colleagueOf(community);
  }

  @Test
  void a_promise_that_passes_is_seen_at_once_and_its_end_is_told_in_kind_words() {
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, colleague);
    Page visitorPage = browsers.person("zh-CN", 390, 844, "light");
    WidgetPage widget = WidgetPage.onDemoPage(visitorPage, hub, community, true).open();
    widget.say("我们想12月20日在东广场摆摊，大概30人").reads("几点");
    widget.say("下午2点到晚上8点").reads("安全方案").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗").press("确认");
    assertThat(widget.card("东广场")).containsText("承诺");
    assertThat(board.card("东广场")).containsText("还剩");
    Browsers.shoot(visitorPage, "promise-made-zh");

    stage.letFirstAnswerPass(community);

    assertThat(board.card("东广场")).containsText("已上报负责人");
    Axe.finds_nothing_grave(staffPage, "promise-broken-board-zh");
    board.card("东广场").click();
    assertThat(board.openCase()).containsText("商务社区负责人");
    Browsers.shoot(staffPage, "promise-broken-case-zh");
    assertThat(widget.card("东广场")).containsText("已请商务社区负责人督办");

    staffPage.keyboard().press("c");
    board.reply("久等了，我们已经在现场。");

    assertThat(board.card("东广场")).not().containsText("已上报负责人");
    assertThat(widget.card("东广场")).containsText("抱歉让您久等");
    Browsers.shoot(visitorPage, "promise-broken-zh");
  }
}
