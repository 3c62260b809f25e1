package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A busy morning: a thousand open requests on one board. Times are printed, not asserted. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class BoardLoadIT {
  private static final int MANY = 1_000;
  private static final int FAR_DOWN = 100; // beyond the cards that are rendered at first

  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  BoardLoadIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @Test
  void a_thousand_open_requests_stay_at_hand() {
    stage.requestsAtTheCounter(community, "电梯排队太久", MANY);
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, stage.colleagueOf(community));
    assertThat(board.column("待认领", MANY)).isVisible();

    long opened = System.nanoTime();
    page.reload();
    board.column("待认领", MANY).waitFor();
    print("A board of %,d requests opened in %,d ms", MANY, millisSince(opened));
    Browsers.shoot(page, "board-zh-thousand");

    long posted = System.nanoTime();
    stage.requestAtTheCounter(community, "大堂门禁打不开");
    board.button("1 件有新动态").waitFor();
    print("A new request was on it %,d ms after it was posted", millisSince(posted));
    Locator column = board.column("待认领", MANY + 1);
    assertThat(column).isVisible();
    board.press("1 件有新动态");
    assertThat(board.link("大堂门禁打不开")).isFocused();
    Browsers.shoot(page, "board-zh-thousand-and-one");

    page.reload();
    Locator cards = board.cards(column);
    assertThat(cards.first()).isVisible();
    for (int each = 0; each < FAR_DOWN; each++) board.key("j");
    assertThat(cards.nth(FAR_DOWN - 1).getByRole(AriaRole.LINK)).isFocused();
    board.key("k");
    assertThat(cards.nth(FAR_DOWN - 2).getByRole(AriaRole.LINK)).isFocused();
  }

  @Test
  void filters_live_in_the_address_and_survive_a_reload_and_the_way_back() {
    stage.requestAtTheCounter(community, "电梯排队太久");
    stage.requestAtTheCounter(community, "车库照明不足");
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, stage.colleagueOf(community));
    assertThat(board.column("待认领", 2)).isVisible();

    board.searchBox().fill("照明");
    page.getByLabel("服务条线").selectOption("living");
    assertThat(board.column("待认领", 1)).isVisible();
    page.reload();
    assertThat(board.column("待认领", 1)).isVisible();
    assertThat(board.searchBox()).hasValue("照明");
    assertThat(page.getByLabel("服务条线")).hasValue("living");

    board.card("车库照明不足").click();
    assertThat(board.openCase()).isVisible();
    page.goBack();
    assertThat(board.openCase()).isHidden();
    assertThat(board.searchBox()).hasValue("照明");
    assertThat(board.column("待认领", 1)).isVisible();
    page.goForward();
    assertThat(board.openCase()).containsText("车库照明不足");
  }

  @Test
  void who_loses_the_race_for_a_request_is_told_who_has_it() {
    JsonNode card = stage.requestAtTheCounter(community, "电梯排队太久");
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(page, true).signIn(hub, stage.colleagueOf(community));
    board.card("电梯排队太久").click();
    assertThat(board.button("认领")).isVisible();
    String claim = "**/api/requests/*/claim";
    page.route(
        claim,
        route -> {
          // Between the press and the hub somebody else is faster.
          stage.admin().command(card.get("number").asText(), "claim", Map.of()).ok();
          page.unroute(claim);
          route.resume();
        });

    board.press("认领");

    Locator alert = board.openCase().getByRole(AriaRole.ALERT);
    assertThat(alert).containsText("已经接手了");
    assertThat(board.column("已认领", 1)).isVisible();
    Browsers.shoot(page, "board-zh-lost-race");
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private static void print(String text, Object... values) {
    System.out.printf(text + "%n", values);
  }
}
