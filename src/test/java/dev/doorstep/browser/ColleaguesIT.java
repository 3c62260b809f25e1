package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import dev.doorstep.VisitorClient;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two colleagues at one counter. */
@ExtendWith(OnStage.class)
@Timeout(240) // seconds
class ColleaguesIT {
  private static final String SCENE = "消防通道";

  private final Stage stage;
  private final HubProcess hub;
  private final String community;
  private final Page liPage;
  private final Page wangPage;
  private final BoardPage li;
  private final BoardPage wang;

  ColleaguesIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    community = stage.community();
    liPage = stage.browsers().person("zh-CN", 1440, 900, "light");
    wangPage = stage.browsers().person("zh-CN", 1440, 900, "light");
    li =
        new BoardPage(liPage, true)
            .signIn(hub, stage.colleagueOf(community, "li.na-" + community, "李娜"));
    wang =
        new BoardPage(wangPage, true)
            .signIn(hub, stage.colleagueOf(community, "wang.lei-" + community, "王小雷"));
  }

  @Test
  void a_second_person_at_the_same_case_sees_it_before_sending() {
    VisitorClient visitor = withARequest();

    li.card(SCENE).click();
    Locator seen = wang.card(SCENE).getByText("李娜 正在查看");
    assertThat(seen).isAttached();
    Browsers.shoot(wangPage, "colleague-looks");
    wang.card(SCENE).click();
    assertThat(wang.openCase().getByText("李娜 正在查看")).isVisible();
    assertThat(li.openCase().getByText("王小雷 正在查看")).isVisible();

    wang.key("r").replyBox().fill("您好，我们");
    assertThat(li.openCase().getByText("王小雷 正在输入…")).isVisible();
    li.key("r").replyBox().pressSequentially("请");
    assertThat(wang.openCase().getByText("李娜 也在回复")).isVisible();
    Axe.finds_nothing_grave(wangPage, "collision-typing");
    li.reply("请稍等，马上派人清理。");
    assertThat(wang.openCase().getByText("李娜 已经回复了")).isVisible();
    Axe.finds_nothing_grave(wangPage, "collision-replied");

    wang.replyBox().press("Enter");
    assertThat(wang.openCase().getByRole(AriaRole.ALERT)).isVisible();

    // Something is said while the reply is on its way.
    liPage.route(
        Pattern.compile("/reply$"),
        route -> {
          visitor.post(UUID.randomUUID(), "已经有人在搬了").ok();
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
    li.key("r").replyBox().fill("十分钟内到。");
    li.replyBox().press("Enter");
    Locator held = li.log().getByRole(AriaRole.ALERT);
    assertThat(held).containsText("还没有发出");
    assertThat(li.log().getByText("已经有人在搬了")).isVisible();
    Axe.finds_nothing_grave(liPage, "reply-held");
    held.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看过了")).click();
    assertThat(held).isHidden();
    assertThat(li.log().getByText("十分钟内到。")).isVisible();
    visitor.close();
  }

  @Test
  void colleagues_see_who_is_there_and_turn_themselves_away() {
    Locator list = summary(wangPage, 2);
    list.click();
    assertThat(colleague(wangPage, "李娜")).containsText("在岗");
    Axe.finds_nothing_grave(wangPage, "colleagues");

    summary(liPage, 2).click();
    Locator duty = liPage.getByRole(AriaRole.SWITCH);
    assertThat(duty).isChecked();
    duty.press("Space");
    assertThat(duty).not().isChecked();
    assertThat(colleague(wangPage, "李娜")).containsText("暂离");
    liPage.setViewportSize(390, 844);
    Axe.finds_nothing_grave(liPage, "colleagues-phone");
    liPage.keyboard().press("Escape");
    assertThat(duty).isHidden();
  }

  @Test
  void a_visitor_who_waits_is_offered_to_one_who_passes_them_on_to_the_next_who_accepts() {
    VisitorClient visitor = VisitorClient.start(hub.uri(), community, "zh");
    visitor.post(UUID.randomUUID(), "转人工").ok();
    Locator toLi = offer(liPage); // the first by name: both have nothing in hand
    assertThat(toLi).containsText("来访者正在等人工");
    assertThat(wang.card("请人工接待")).containsText("已派给 李娜");
    Axe.finds_nothing_grave(liPage, "offer");
    liPage.setViewportSize(390, 844);
    Axe.finds_nothing_grave(liPage, "offer-phone");

    toLi.getByText("转给下一位").click();
    assertThat(toLi).isHidden();
    Locator toWang = offer(wangPage);
    toWang.getByText("接单").click();
    assertThat(toWang).isHidden();
    assertThat(wang.openCase()).containsText("请人工接待");
    assertThat(wang.column("已认领", 1)).isVisible();
    visitor.close();
  }

  @Test
  void a_walk_in_is_taken_down_with_the_enterprise_looked_up_and_staffing_is_set() {
    String building = "code,community,name\nwalk-in-tower,%s,登记大厦\n".formatted(community);
    stage.admin().postCsv("/api/import/buildings", building).ok();
    String enterprise = "credit code,name,building,industry,size\n";
    enterprise += "91330100799655058B,柜台科技有限公司,walk-in-tower,digital,small\n";
    stage.admin().postCsv("/api/import/enterprises", enterprise).ok();
    li.press("登记诉求");
    Locator form = liPage.getByRole(AriaRole.DIALOG);
    form.getByLabel("服务条线").selectOption("building");
    form.getByLabel("一句话说明").fill("三号电梯异响");
    form.getByLabel("企业").fill("柜台");
    Locator found = form.getByRole(AriaRole.LISTITEM).first();
    assertThat(found).isVisible();
    Axe.finds_nothing_grave(liPage, "walk-in");
    found.getByRole(AriaRole.BUTTON).click();
    form.getByLabel("联系电话").fill("13800001111");
    form.getByText("登记", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(li.openCase()).containsText("三号电梯异响");
    assertThat(wang.card("三号电梯异响")).containsText("柜台科技");

    Page adminPage = stage.browsers().person("zh-CN", 1440, 900, "light");
    BoardPage admin =
        new BoardPage(adminPage, true)
            .signIn(hub, new Colleague(HubProcess.ADMIN, "管理员 Admin", HubProcess.ADMIN_PASSWORD));
    adminPage.getByText("派单设置", exactly()).first().click();
    Locator chip = adminPage.getByLabel("李娜 英文").last();
    chip.click();
    assertThat(chip).hasAttribute("aria-pressed", "true");
    adminPage.getByText("指定专员", exactly()).click();
    Axe.finds_nothing_grave(adminPage, "staffing");
    adminPage.setViewportSize(390, 844);
    Axe.finds_nothing_grave(adminPage, "staffing-phone");
    adminPage.setViewportSize(1440, 900);
    adminPage.getByText("站点二维码").first().click();
    assertThat(adminPage.getByRole(AriaRole.IMG).first()).isVisible();
    Axe.finds_nothing_grave(adminPage, "stations");
    String code =
        adminPage
            .getByRole(AriaRole.IMG)
            .first()
            .getAttribute("src")
            .replaceAll(".*stations/|/qr.*", "");
    Page visitor = stage.browsers().person("zh-CN", 390, 844, "light");
    visitor.navigate(hub.uri("/s/" + code).toString());
    assertThat(new WidgetPage(visitor, true).input()).isVisible();
    Browsers.shoot(visitor, "station-door");
    org.assertj.core.api.Assertions.assertThat(visitor.url()).contains("building=");
    assertThat(admin.openCase()).isHidden();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator colleague(Page page, String name) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator offer(Page page) {
    Locator offer = page.getByLabel("派给您的单");
    assertThat(offer).isVisible();
    return offer;
  }

  private Locator summary(Page page, int onDuty) {
    return page.getByLabel("同事，" + onDuty + " 人在岗");
  }

  private VisitorClient withARequest() {
    VisitorClient visitor = VisitorClient.start(hub.uri(), community, "zh");
    for (String line : new String[] {"3楼消防通道被堵了", "3号楼3层东侧", "消防通道堆了杂物", "13812345678", "确认"}) {
      if (visitor.snapshot().get("requests").isEmpty()) visitor.post(UUID.randomUUID(), line).ok();
    }
    org.assertj.core.api.Assertions.assertThat(visitor.snapshot().get("requests")).hasSize(1);
    return visitor;
  }
}
