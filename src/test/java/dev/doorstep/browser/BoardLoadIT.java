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

/**
 * A community that has fallen behind: ten thousand open requests on one board. How long it takes is
 * printed.
 */
@ExtendWith(OnStage.class)
@Timeout(180) // seconds; an assertion on a page that hangs would wait for ever
class BoardLoadIT {
  private static final int MANY = 10_000;
  private static final int EVENTS = 10_000;
  private static final int FAR_DOWN = 100; // beyond the cards that are rendered at first
  private static final int GROWS_BY = 30_000_000; // bytes

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
  void ten_thousand_open_requests_stay_at_hand() {
    stage.openSinceLong(community, "电梯排队太久", MANY);
    Page page = browsers.person("zh-CN", 1440, 900, "light");
    page.addInitScript(BoardTimes.SCRIPT);
    BoardPage board = new BoardPage(page, true).signIn(hub, stage.colleagueOf(community));
    BoardTimes times = new BoardTimes(page);

    page.reload();
    assertThat(board.column("待认领", MANY)).isVisible();
    assertThat(board.cards(board.column("待认领", MANY)).first()).isVisible();
    long opened = times.firstCard();
    print("A board of %,d requests showed its first card after %,d ms", MANY, opened);
    times.allAreHere(MANY);
    print("All of them were there after %,d ms", times.sinceNavigation());
    Browsers.shoot(page, "board-zh-ten-thousand");

    stage.requestAtTheCounter(community, "safety", "大堂烟感在响");
    assertThat(board.card("大堂烟感在响")).isVisible();
    long painted = times.fromArrivalToPaint("大堂烟感在响");
    print("A new card was painted %,d ms after its event had arrived", painted);
    board.press("1 件有新动态");
    assertThat(board.link("大堂烟感在响")).isFocused();
    for (int each = 0; each < FAR_DOWN; each++) board.key("j");
    Locator cards = board.cards(board.column("待认领", MANY + 1));
    assertThat(cards.nth(FAR_DOWN).getByRole(AriaRole.LINK)).isFocused();
    assertThat(cards.nth(FAR_DOWN)).hasAttribute("aria-posinset", "" + (FAR_DOWN + 1));
    board.key("k");
    assertThat(cards.nth(FAR_DOWN - 1).getByRole(AriaRole.LINK)).isFocused();

    happens(1); // whatever is made once is made
    times.lastEvent("第 1 次");
    long before = times.heap();
    long began = System.nanoTime();
    happens(EVENTS);
    times.lastEvent("第 " + EVENTS + " 次");
    print("%,d events took %,d ms", EVENTS, millisSince(began));
    long grown = times.heap() - before;
    print("The heap of %,d bytes has changed by %,d", before, grown);
    assertThat(board.column("待认领", MANY + 1)).isVisible();

    org.assertj.core.api.Assertions.assertThat(grown).isLessThan(GROWS_BY);
  }

  /** The newest request is told of so many times more, each time with another title. */
  private void happens(int times) {
    stage
        .database()
        .run(
            """
            insert into outbox (event_id, type, subject, topics, occurred_at, data)
            select gen_random_uuid(), 'dev.doorstep.request.released.v1', subject, topics, now(),
              jsonb_set(jsonb_set(data::jsonb, '{request,version}', to_jsonb(%1$d + i)),
                '{request,title}', to_jsonb('第 ' || i || ' 次'))::text
            from (select * from event_log where type = 'dev.doorstep.request.opened.v1'
                    and topics @> array['community/%2$s'] order by position desc limit 1) as opened,
              generate_series(1, %1$d) as i order by i
            """
                .formatted(times, community));
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
