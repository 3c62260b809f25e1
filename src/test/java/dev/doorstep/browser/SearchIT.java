package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorstep.VisitorClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not on the board is found as one types, and opened where the words stand. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class SearchIT {
  private final Stage stage;
  private final String community;

  SearchIT(Stage stage) {
    this.stage = stage;
    community = stage.community();
  }

  @Test
  void a_colleague_finds_what_a_visitor_wrote_with_the_keyboard_alone() {
    Enterprise.wantsTablesAt("东广场", stage.hub(), community);
    stage.requestAtTheCounter(community, "东广场的路灯晚上不亮");
    VisitorClient lost = VisitorClient.start(stage.hub().uri(), community, "zh");
    lost.post(UUID.randomUUID(), "你们东广场有没有失物招领").ok();
    Page page = stage.browsers().person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(stage.hub(), stage.colleagueOf(community));
    assertThat(board.column("待认领", 2)).isVisible();

    board.key("/");
    page.keyboard().type("东广场");
    Locator hits = board.hits();
    assertThat(hits.filter(having("路灯"))).hasCount(1);
    assertThat(hits.filter(having("失物招领"))).containsText("未开立诉求");
    assertThat(hits.locator("mark").first()).hasText("东广场");
    assertThat(board.searchBox()).hasAttribute("aria-expanded", "true");
    board.key("ArrowDown");
    assertThat(hits.first()).hasAttribute("aria-selected", "true");
    Axe.finds_nothing_grave(page, "board-zh-search");

    choose(board, hits.filter(having("失物招领")));
    assertThat(board.log().getByText("失物招领")).isInViewport();
    assertThat(hits.first()).isHidden();
    Axe.finds_nothing_grave(page, "board-zh-search-conversation");
    board.press("关闭");

    board.searchBox().focus();
    board.key("ArrowDown");
    choose(board, hits.filter(having("访客")).filter(having("待认领")).first());
    assertThat(board.openCase()).containsText("东广场");
    assertThat(board.log().locator("[aria-current] .text")).isInViewport();
    Browsers.shoot(page, "board-zh-search-case");
    board.key("Escape");

    board.searchBox().fill("麒麟送子");
    assertThat(page.getByText("诉求、会话和企业中都没有找到")).isVisible();
    Browsers.shoot(page, "board-zh-search-nothing");
    page.context().setOffline(true);
    board.searchBox().fill("东广场的");
    assertThat(page.getByText("连接不上服务")).isVisible();
    page.context().setOffline(false);
    board.press("重试");
    assertThat(hits.filter(having("路灯"))).hasCount(1);
    board.searchBox().press("Escape");
    assertThat(hits.first()).isHidden();
    assertThat(board.searchBox()).hasValue("");

    page.setViewportSize(390, 844);
    board.searchBox().fill("东广场");
    assertThat(hits.filter(having("路灯"))).hasCount(1);
    Axe.finds_nothing_grave(page, "board-zh-phone-search");
  }

  private static void choose(BoardPage board, Locator hit) {
    for (int step = 0; step < 20 && !"true".equals(hit.getAttribute("aria-selected")); step++)
      board.key("ArrowDown");
    board.key("Enter");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
