package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Authors change what the assistant says, while visitors talk to it. */
@ExtendWith(OnStage.class)
@Timeout(180) // seconds; an assertion on a page that hangs would wait for ever
class ScriptsPageIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final DraftOnStage draft;

  ScriptsPageIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    draft = new DraftOnStage(stage.admin());
  }

  @AfterEach
  void leave_the_shipped_scripts() {
    draft.tidy();
  }

  @Test
  void an_edited_reply_reaches_visitors_without_a_restart_and_can_be_taken_back() {
    draft.begin(files -> {});
    ScriptsPage author = author();
    ScriptsPage colleague = ScriptsPage.open(screen(), hub, Colleague.ADMIN).tab("版本");
    WidgetPage widget =
        WidgetPage.onDemoPage(browsers.person("zh-CN"), hub, community, true).open();
    widget.say("谢谢").reads("不客气！还有别的事");

    author.replaces("common.yml", "不客气！", "不客气，祝开张大吉！").saves();
    author.press("检查").reads("没有发现问题，可以发布。");
    author.press("发布…").reads("检查通过");
    author.page().getByLabel("改了什么").fill("更喜庆一些");
    Browsers.shoot(author.page(), "scripts-zh-publish");
    author.answers("发布").reads("已发布，助手已换用新版本。");

    colleague.reads("更喜庆一些");
    widget.say("感谢").reads("不客气，祝开张大吉！");

    colleague.press("回退到此版本: 版本 1").answers("回退到此版本").reads("回退到版本 1");
    author.reads("助手正在用版本 1");
    widget.say("多谢").reads("多谢");
    assertThat(widget.log().getByText("不客气！还有别的事")).hasCount(2);
  }

  @Test
  void a_fault_is_shown_at_its_line_and_keeps_a_draft_from_being_published() {
    draft.begin(files -> files.compute("living.yml", (name, text) -> text + "nonsense: 1\n"));
    ScriptsPage author = author();

    author.press("检查").reads("1 处错误：修正后才能发布");
    author.page().getByText("nonsense").first().click();

    assertThat(author.editor("living.yml")).isFocused();
    assertThat(author.editor("living.yml")).containsText("nonsense: 1");
    assertThat(author.button("发布…")).isDisabled();
    Browsers.shoot(author.page(), "scripts-zh-fault");
  }

  @Test
  void of_two_authors_the_second_is_told_and_can_keep_both_changes() {
    draft.begin(files -> {});
    ScriptsPage author = author();
    author.replaces("common.yml", "不客气！", "不谢！");

    draft.begin(files -> files.computeIfPresent("lexicon.yml", (name, text) -> text + "# 新词\n"));
    author.reads("而这里还有未保存的修改");
    author.press("保留我的修改");
    author.editor("common.yml").focus();
    author.saves();

    draft.holds("common.yml", "不谢！");
    draft.holds("lexicon.yml", "# 新词");
  }

  @Test
  void the_draft_answers_an_author_before_it_answers_visitors() {
    draft.begin(
        files -> files.computeIfPresent("common.yml", (name, text) -> text.replace("不客气！", "不谢！")));
    ScriptsPage author = author().press("试聊");

    author.page().getByPlaceholder("试一句").fill("谢谢");
    author.press("发送").reads("不谢！还有别的事");
  }

  @Test
  void a_replay_shows_which_past_turns_would_go_otherwise() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    draft.begin(files -> files.computeIfPresent("permits.yml", DraftOnStage::withoutStalls));
    ScriptsPage author = author().tab("回放");

    author.press("开始回放").reads("轮会改变").reads("我们想12月20日在东广场摆摊");
    author.reads("permits/stall");
    Browsers.shoot(author.page(), "scripts-zh-replay");
    author.press("打开会话");
    assertThat(author.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.LOG))
        .containsText("已提交到审批许可");
  }

  @Test
  void a_wrong_line_reported_on_a_case_becomes_a_test_in_the_draft() {
    Enterprise.wantsTablesAt("西广场", hub, community);
    ScriptsPage author = author();
    Page desk = screen();
    BoardPage board = new BoardPage(desk, true).signIn(hub, stage.colleagueOf(community));
    board.card("西广场").click();
    desk.getByText("为什么到这里").click();
    assertThat(desk.getByText("permits/stall").first()).isVisible();
    assertThat(desk.getByRole(AriaRole.METER)).isVisible();

    desk.getByLabel("应该分到").selectOption("events");
    board.press("报告分错");
    assertThat(desk.getByText("已报告应为办赛办会")).isVisible();
    Browsers.shoot(desk, "board-zh-why-here");

    author.tab("纠正").reads("我们想12月20日在西广场摆摊");
    author.press("收下为测试").reads("已写入草稿");
    draft.holds("tests/corrections.yml", "我们想12月20日在西广场摆摊");
    assertThat(board.openCase().getByText("审批许可").first()).isVisible(); // a report moves nothing
  }

  private ScriptsPage author() {
    return ScriptsPage.open(screen(), hub, stage.authorOf(community));
  }

  private Page screen() {
    return browsers.person("zh-CN", 1440, 900, "light");
  }
}
