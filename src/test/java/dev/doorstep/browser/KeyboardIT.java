package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything can be done without a mouse. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class KeyboardIT {
  private static final int FAR = 40;

  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  KeyboardIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @Test
  void a_visitor_asks_and_answers_with_the_keyboard_alone() {
    Page page = browsers.person("zh-CN");
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, true);

    press(page, "Tab", widget.launcher());
    page.keyboard().press("Enter");
    assertThat(widget.input()).isFocused();

    press(page, "Shift+Tab", widget.button("审批许可"));
    page.keyboard().press("Enter");
    widget.reads("请说说具体是什么事");
    page.keyboard().type("外摆");
    page.keyboard().press("Enter");
    widget.reads("在哪个位置");
    press(page, "Shift+Tab", widget.button("东广场"));
    page.keyboard().press("Enter");
    widget.reads("哪一天");
    assertThat(widget.input()).isFocused();

    page.keyboard().type("12月20日");
    press(page, "Tab", widget.button("发送"));
    page.keyboard().press("Enter");
    widget.reads("几点");

    page.keyboard().press("Escape");
    assertThat(widget.panel()).isHidden();
    assertThat(widget.launcher()).isFocused();
  }

  @Test
  void a_colleague_works_through_the_board_with_the_keyboard_alone() {
    Enterprise.wantsTablesAt("东广场", hub, community);
    stage.requestAtTheCounter(community, "电梯早高峰排队太久");
    stage.requestAtTheCounter(community, "车库照明不足");
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, stage.colleagueOf(community));
    Locator column = board.column("待认领", 3);
    Locator first = board.cards(column).nth(0).getByRole(AriaRole.LINK);
    Locator second = board.cards(column).nth(1).getByRole(AriaRole.LINK);

    board.key("j");
    assertThat(first).isFocused();
    board.key("j");
    assertThat(second).isFocused();
    board.key("k");
    assertThat(first).isFocused();

    board.key("/");
    assertThat(board.searchBox()).isFocused();
    page.keyboard().type("东广场");
    assertThat(board.column("待认领", 1)).isVisible();
    board.key("Escape"); // empties the box
    assertThat(column).isVisible();
    board.key("Escape"); // leaves it

    board.key("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    board.key("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

    board.link("东广场").focus();
    board.key("Enter");
    assertThat(board.openCase()).containsText("东广场");
    board.key("c");
    assertThat(board.column("已认领", 1)).isVisible();
    board.reply("场地可以用");
    board.key("Escape"); // leaves the box
    board.key("Escape"); // closes the case
    assertThat(board.openCase()).isHidden();
    assertThat(board.link("东广场")).isFocused();

    board.key("n");
    assertThat(board.noteBox()).isFocused();
    page.keyboard().type("已电话联系");
    board.key("Enter");
    assertThat(board.openCase().getByText("已电话联系")).isVisible();
    assertThat(board.noteBox()).hasValue("");
    board.key("Escape"); // leaves the box
    board.key("Escape"); // closes the case

    for (String title : List.of("电梯", "车库", "东广场")) {
      board.link(title).focus();
      board.key("x");
    }
    assertThat(page.getByText("已选 3 件")).isVisible();
    board.button("认领").press("Enter");
    assertThat(page.getByText("2 件已完成")).isVisible();
    assertThat(page.getByText("1 件未能完成")).isVisible(); // it was claimed before
    assertThat(board.column("已认领", 3)).isVisible();
    Axe.finds_nothing_grave(page, "board-zh-bulk");
    board.key("Escape");
    assertThat(page.getByText("已选")).isHidden();

    board.searchBox().fill("东广场");
    assertThat(board.column("已认领", 1)).isVisible();
    board.button("视图").press("Enter");
    page.getByLabel("视图名称").fill("广场的事");
    page.getByLabel("视图名称").press("Enter");
    assertThat(board.button("广场的事")).isVisible();
    Axe.finds_nothing_grave(page, "board-zh-views");
    board.key("Escape");
    board.searchBox().fill("");
    assertThat(board.column("已认领", 3)).isVisible();
    board.button("视图").press("Enter");
    board.button("广场的事").press("Enter");
    assertThat(board.column("已认领", 1)).isVisible();
  }

  /** Moves on until this has the focus, as someone does who sees it but has no mouse. */
  private static void press(Page page, String key, Locator wanted) {
    assertThat(wanted).isVisible();
    for (int steps = 0; steps < FAR; steps++) {
      page.keyboard().press(key);
      if ((boolean) wanted.evaluate("each => each.getRootNode().activeElement === each")) return;
    }
    fail("%s never led to %s", key, wanted);
  }
}
