package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.doorstep.HubProcess;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that was said is lost or doubled: over reloads, tabs, closed panels and a killed hub. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class ReconnectIT {
  private static final double LONGEST_RETRY = 30_000;

  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  ReconnectIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @Test
  void two_tabs_of_one_visitor_show_the_same_conversation_once_and_keep_it_over_a_reload() {
    Page first = browsers.person("zh-CN");
    WidgetPage here = WidgetPage.onDemoPage(first, hub, community, true).open();
    here.say("我们想申请外摆").reads("在哪个位置");
    WidgetPage there =
        WidgetPage.onDemoPage(first.context().newPage(), hub, community, true).open();
    there.reads("我们想申请外摆").reads("在哪个位置");

    there.say("东广场").reads("哪一天");
    here.reads("哪一天");
    assertThat(here.said("东广场")).hasCount(1);
    assertThat(there.said("东广场")).hasCount(1);

    first.reload();
    here.open().reads("我们想申请外摆").reads("哪一天");
    assertThat(here.said("我们想申请外摆")).hasCount(1);
    assertThat(here.said("东广场")).hasCount(1);

    there.say("12月20日").reads("几点").say("下午2点到晚上8点").say("30").reads("安全方案").press("跳过");
    there.reads("电话").say("13800001111").press("确认").reads("已提交到审批许可");
    stage.admin().reply(onlyRequest().get("number").asText(), "您好，场地可以用。").ok();
    here.reads("您好，场地可以用。");
    there.reads("您好，场地可以用。");
    assertThat(here.said("您好，场地可以用。")).hasCount(1);
    assertThat(there.said("您好，场地可以用。")).hasCount(1);
  }

  @Test
  void an_answer_behind_a_closed_panel_raises_the_badge_until_it_is_read() {
    Page page = browsers.person("zh-CN");
    WidgetPage widget = visitorWithRequest(page).close();
    assertThat(widget.launcher()).hasAccessibleName("门口办 · 咨询与办事");

    stage.admin().reply(onlyRequest().get("number").asText(), "您好，场地可以用。").ok();
    assertThat(widget.launcher()).hasAccessibleName("门口办 · 咨询与办事，1 条未读");
    Browsers.shoot(page, "widget-zh-unread");

    widget.open().reads("您好，场地可以用。").close();
    assertThat(widget.launcher()).hasAccessibleName("门口办 · 咨询与办事");
  }

  @Test
  void each_side_sees_that_the_other_is_writing() {
    Page visitorPage = browsers.person("zh-CN");
    WidgetPage widget = visitorWithRequest(visitorPage);
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    Colleague colleague = stage.colleagueOf(community);
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, colleague);
    board.card("东广场").click();
    assertThat(board.log().getByText("已提交到审批许可")).isVisible();

    writeUntil(board.log().getByText("访客 正在输入"), widget.input());
    Browsers.shoot(staffPage, "board-zh-visitor-types");

    board.key("r");
    writeUntil(widget.panel().getByText(colleague.name() + " 正在输入"), board.replyBox());
    Browsers.shoot(visitorPage, "widget-zh-staff-types");
  }

  @Test
  void what_is_written_while_the_hub_is_dead_arrives_once_when_it_is_back() {
    Page visitorPage = browsers.person("zh-CN");
    WidgetPage widget = visitorWithRequest(visitorPage);
    String conversation = onlyRequest().get("conversation").asText();
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, stage.colleagueOf(community));
    board.card("东广场").click();
    assertThat(board.log().getByText("已提交到审批许可")).isVisible();

    hub.kill();
    assertThat(widget.panel()).containsText("连接断开，正在重连");
    assertThat(staffPage.getByText("连接已断开，下面的内容可能不是最新")).isVisible();
    assertThat(board.connection("正在重新连接")).isVisible();
    widget.say("还需要带什么材料").reads("未送达");
    Browsers.shoot(visitorPage, "widget-zh-hub-dead");
    Browsers.shoot(staffPage, "board-zh-hub-dead");

    hub.start();
    Locator message = widget.said("还需要带什么材料");
    assertThat(board.connection("补上了|已恢复实时")).isVisible(patiently());
    Browsers.shoot(staffPage, "board-zh-caught-up");
    assertThat(board.log().getByText("还需要带什么材料")).hasCount(1, countPatiently());
    assertThat(widget.panel()).not().containsText("未送达");
    assertThat(widget.panel()).containsText("在线");
    assertThat(message).hasCount(1);
    assertThat(said(conversation, "还需要带什么材料")).isEqualTo(1);
    assertThat(board.column("待认领", 1)).isVisible();
  }

  private WidgetPage visitorWithRequest(Page page) {
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, true).open();
    widget.say("我们想12月20日在东广场摆摊，大概30人，下午2点到晚上8点").reads("安全方案").press("跳过");
    return widget.reads("电话").say("13800001111").reads("对吗").press("确认").reads("已提交到审批许可");
  }

  /** Goes on writing until the other side shows it: it is told every three seconds at most. */
  private static void writeUntil(Locator shown, Locator box) {
    await()
        .pollInSameThread()
        .until(
            () -> {
              box.pressSequentially("好");
              return shown.isVisible();
            });
  }

  private JsonNode onlyRequest() {
    JsonNode items = stage.admin().requests("community=" + community).get("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private long said(String conversation, String text) {
    JsonNode messages = stage.admin().get("/api/conversations/" + conversation + "/messages").ok();
    return StreamSupport.stream(messages.get("items").spliterator(), false)
        .filter(message -> message.get("text").asText().equals(text))
        .count();
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_RETRY);
  }

  private static LocatorAssertions.HasCountOptions countPatiently() {
    return new LocatorAssertions.HasCountOptions().setTimeout(LONGEST_RETRY);
  }
}
