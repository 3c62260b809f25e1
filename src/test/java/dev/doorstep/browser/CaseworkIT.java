package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case from its claim to what comes after the work, seen from both sides. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class CaseworkIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final Colleague colleague;

  CaseworkIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    colleague = stage.colleagueOf(community);
  }

  @Test
  void the_visitor_reads_the_outcome_rates_it_and_opens_it_again() {
    Page visitorPage = browsers.person("zh-CN", 390, 844, "light");
    WidgetPage widget = WidgetPage.onDemoPage(visitorPage, hub, community, true).open();
    widget.say("我们想12月20日在东广场摆摊，大概30人，下午2点到晚上8点").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗").press("确认");
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, colleague);
    board.card("东广场").click();
    board.press("认领").press("等待补充");
    board.openCase().getByLabel("请访客补充什么").fill("营业执照照片");
    board.press("请访客补充");
    widget.reads("营业执照照片").say("照片稍后发，先说编号 91330105");
    widget.reads("继续办理");

    assertThat(board.column("办理中", 1)).isVisible();
    board.press("办结");
    board.openCase().getByLabel("部分办好").check();
    board.openCase().getByLabel("给访客的说明").fill("摊位已批，用电还在协调。");
    Axe.finds_nothing_grave(staffPage, "casework-zh-resolving");
    board.press("确认办结");

    widget.reads("部分办好");
    Locator card = widget.card("东广场");
    card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("不满意").setExact(true))
        .press("Space");
    card.getByLabel("说说原因").fill("用电没有解决");
    Axe.finds_nothing_grave(visitorPage, "casework-zh-rating");
    widget.press("提交评价");
    assertThat(card).containsText("修改评价");
    assertThat(board.openCase().getByText("★★☆☆☆ 用电没有解决")).isVisible();
    Axe.finds_nothing_grave(staffPage, "casework-zh-rated");

    widget.press("还没解决，重新打开");
    card.getByLabel("哪里还没有解决").fill("用电");
    Axe.finds_nothing_grave(visitorPage, "casework-zh-reopening");
    widget.press("重新打开").reads("已重新打开");
    assertThat(board.column("办理中", 1)).isVisible();
    Browsers.shoot(visitorPage, "casework-zh-reopened");
  }

  @Test
  void a_canned_answer_is_found_and_inserted_with_the_keyboard_and_looked_after_by_a_lead() {
    Colleague lead = stage.leadOf(community);
    Enterprise.wantsTablesAt("东广场", hub, community);
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, lead);
    board.card("东广场").click();
    board.key("r");
    assertThat(board.replyBox()).isFocused();
    page.keyboard().type("/");
    Locator choices = board.openCase().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    assertThat(choices.first()).containsText("外摆申请");
    Axe.finds_nothing_grave(page, "casework-zh-canned");
    page.keyboard().type("联审");
    assertThat(choices).hasCount(1);
    board.key("Enter");
    assertThat(board.replyBox()).hasValue(Pattern.compile("^诉求 [A-Z]+-\\d+-\\d+ 的材料已提交联合审批"));
    page.keyboard().type("请放心。");
    board.key("Enter");
    assertThat(board.log().getByText("请放心。")).isVisible();

    page.keyboard().type("/");
    assertThat(choices.first()).isVisible();
    board.key("Escape");
    assertThat(choices).hasCount(0);
    assertThat(board.replyBox()).isFocused();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("快捷回复")).click();
    board.press("新建");
    Locator form = page.getByRole(AriaRole.DIALOG);
    form.getByLabel("标题（中文）").fill("请带收件单");
    form.getByLabel("标题（英文）").fill("Bring the receipt");
    form.getByLabel("内容（中文）").fill("来时请带收件单 ");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("诉求编号")).click();
    form.getByLabel("内容（英文）").fill("Bring the receipt of {number}");
    Axe.finds_nothing_grave(page, "casework-zh-canned-form");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
    assertThat(page.getByText("来时请带收件单 {number}")).isVisible();
    Axe.finds_nothing_grave(page, "casework-zh-canned-page");

    Page phone = browsers.person("en-GB", 390, 844, "light");
    new BoardPage(phone, false).signIn(hub, lead);
    phone.navigate(hub.uri("/board?view=answers").toString());
    assertThat(phone.getByText("Bring the receipt of")).isVisible();
    Axe.finds_nothing_grave(phone, "casework-en-canned-phone");
  }

  @Test
  void colleagues_mention_each_other_tag_link_and_share_the_work() {
    Colleague lead = stage.leadOf(community);
    Enterprise.wantsTablesAt("西广场", hub, community);
    Enterprise.wantsTablesAt("西广场", hub, community);
    Page theirs = browsers.person("zh-CN", 1440, 900, "light");
    new BoardPage(theirs, true).signIn(hub, colleague);
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, lead);
    board.card("西广场").first().click();

    board.key("n");
    assertThat(board.noteBox()).isFocused();
    page.keyboard().type("@王");
    Locator choices = board.openCase().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    assertThat(choices).hasCount(1);
    board.key("Enter");
    page.keyboard().type("请核实用电");
    Axe.finds_nothing_grave(page, "casework-zh-note");
    board.key("Enter");
    Locator mentions = theirs.getByLabel("提到我的，1 条未读");
    assertThat(mentions).isVisible();
    mentions.click();
    Axe.finds_nothing_grave(theirs, "casework-zh-mentions");
    theirs.getByText("请核实用电").first().click();
    assertThat(theirs.getByRole(AriaRole.ARTICLE)).containsText("西广场");
    assertThat(mentions).hasCount(0);
    theirs.setViewportSize(390, 844);
    theirs.getByLabel("提到我的").first().click();
    Axe.finds_nothing_grave(theirs, "casework-zh-mentions-phone");

    Locator tag = board.openCase().getByLabel("添加标签");
    tag.fill("重点企业");
    tag.press("Enter");
    assertThat(board.column("待认领", 2)).containsText("重点企业");
    board.press("分派子任务");
    board.openCase().getByLabel("要办的事").fill("核实西广场用电");
    board.press("分派");
    assertThat(board.openCase().getByText("子任务完成 0/1")).isVisible();
    board.openCase().getByText("与它重复").first().click();
    assertThat(board.openCase().getByText("重复于")).isVisible();
    Axe.finds_nothing_grave(page, "casework-zh-links");
    page.setViewportSize(390, 844);
    board.press("诉求");
    Axe.finds_nothing_grave(page, "casework-zh-links-phone");
  }
}
