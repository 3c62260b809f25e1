package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** No state of a page holds a serious violation of the accessibility rules that axe-core knows. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class AccessibilityIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  AccessibilityIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @Test
  void every_step_of_a_request_in_the_widget_is_accessible() {
    Page page = browsers.person("zh-CN");
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, true);
    Axe.finds_nothing_grave(page, "home-zh");

    widget.open();
    Axe.finds_nothing_grave(page, "widget-zh-welcome");

    widget.say("我们想申请外摆").reads("在哪个位置");
    assertThat(widget.button("东广场")).isVisible();
    Axe.finds_nothing_grave(page, "widget-zh-choice");

    widget.press("东广场").reads("哪一天");
    assertThat(widget.button("确定")).isVisible();
    Axe.finds_nothing_grave(page, "widget-zh-date");

    widget.say("12月20日").reads("几点");
    Axe.finds_nothing_grave(page, "widget-zh-time-range");

    widget.say("下午2点到晚上8点").reads("多少人").say("30").reads("安全方案").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗");
    Axe.finds_nothing_grave(page, "widget-zh-review");

    widget.press("确认").reads("已提交到审批许可");
    assertThat(widget.card("外摆")).isVisible();
    Axe.finds_nothing_grave(page, "widget-zh-request-card");

    widget.press("我的诉求");
    Axe.finds_nothing_grave(page, "widget-zh-my-requests");
    widget.press("返回会话");

    page.context().setOffline(true);
    widget.say("还在吗").reads("未送达");
    Axe.finds_nothing_grave(page, "widget-zh-failed-message");
  }

  @Test
  void the_widget_in_english_is_accessible() {
    Page page = browsers.person("en-GB", 390, 844, "light");
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, false);
    Axe.finds_nothing_grave(page, "home-en-phone");

    widget.open();
    Axe.finds_nothing_grave(page, "widget-en-phone-welcome");

    widget.say("We want outdoor tables").reads("Where will it be?");
    Axe.finds_nothing_grave(page, "widget-en-phone-choice");
  }

  @Test
  void the_board_is_accessible_from_the_sign_in_to_the_open_case() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    stage.requestAtTheCounter(community, "电梯早高峰排队太久");
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).open(hub);
    Axe.finds_nothing_grave(page, "board-zh-sign-in");

    board.signIn(hub, stage.colleagueOf(community));
    assertThat(board.column("待认领", 2)).isVisible();
    Axe.finds_nothing_grave(page, "board-zh-full");

    board.card("东广场").click();
    assertThat(board.log().getByText("已提交到审批许可")).isVisible();
    Axe.finds_nothing_grave(page, "board-zh-case");

    board.key("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    Axe.finds_nothing_grave(page, "board-zh-help");
  }

  @Test
  void the_board_in_english_on_a_phone_is_accessible() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    Page page = browsers.person("en-GB", 390, 844, "light");
    BoardPage board = new BoardPage(page, false).open(hub);
    Axe.finds_nothing_grave(page, "board-en-phone-sign-in");

    board.signIn(hub, stage.colleagueOf(community));
    assertThat(board.card("东广场")).isVisible();
    Axe.finds_nothing_grave(page, "board-en-phone");

    board.card("东广场").click();
    assertThat(board.openCase()).isVisible();
    Axe.finds_nothing_grave(page, "board-en-phone-case");
  }

  @Test
  void the_scripts_are_accessible_from_the_draft_to_the_corrections() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    DraftOnStage draft = new DraftOnStage(stage.admin());
    draft.begin(files -> {});
    draft.publish(); // or each list of changes would hold all the tests left out
    draft.begin(files -> files.compute("living.yml", (name, text) -> text + "nonsense: 1\n"));
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    ScriptsPage scripts = ScriptsPage.open(page, hub, stage.authorOf(community));
    scripts.press("检查").reads("1 处错误");
    page.getByText("nonsense").first().click();
    Axe.finds_nothing_grave(page, "scripts-zh-fault");

    draft.begin(
        files -> {
          files.computeIfPresent("living.yml", (name, text) -> text.replace("nonsense: 1\n", ""));
          files.computeIfPresent("permits.yml", DraftOnStage::withoutStalls);
        });
    scripts.press("改动").reads("与版本 2 相比");
    Axe.finds_nothing_grave(page, "scripts-zh-changes");
    scripts.press("发布…").reads("检查通过");
    Axe.finds_nothing_grave(page, "scripts-zh-publish");
    scripts.answers("取消");
    scripts.press("试聊");
    page.getByPlaceholder("试一句").fill("谢谢");
    scripts.press("发送").reads("不客气");
    Axe.finds_nothing_grave(page, "scripts-zh-try");

    scripts.tab("回放").press("开始回放").reads("轮会改变");
    Axe.finds_nothing_grave(page, "scripts-zh-replay");
    scripts.tab("版本");
    Axe.finds_nothing_grave(page, "scripts-zh-versions");
    scripts.tab("纠正");
    Axe.finds_nothing_grave(page, "scripts-zh-corrections");
    draft.tidy();
  }

  @Test
  void why_a_request_is_here_is_accessible() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    Page page = browsers.person("en-GB", 1440, 900, "light");
    BoardPage board = new BoardPage(page, false).signIn(hub, stage.colleagueOf(community));
    board.card("东广场").click();
    page.getByText("Why here").click();
    page.getByLabel("It should be").selectOption("events");
    page.getByText("Transfer it there, too").scrollIntoViewIfNeeded();
    Axe.finds_nothing_grave(page, "board-en-why-here");
  }
}
