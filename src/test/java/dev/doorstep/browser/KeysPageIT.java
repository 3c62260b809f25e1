package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator hands out keys, and takes them back. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class KeysPageIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  KeysPageIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @Test
  void a_key_is_made_and_shown_once_and_works_until_it_is_revoked() {
    KeysPage keys = KeysPage.open(browsers.person("zh-CN"), hub, true);
    keys.press("新建密钥").names("随申办 对接").unticks("读取事件").answers("创建密钥");
    assertThat(keys.dialog().getByText("请至少选择一项权限")).isVisible();
    keys.ticks("查询诉求").answers("创建密钥");

    String secret = keys.secret();
    assertThat(status(secret)).isEqualTo(200);
    keys.answers("我已保存，关闭");
    assertThat(keys.entry("随申办 对接")).containsText("查询诉求");
    assertThat(keys.page().content()).doesNotContain(secret);

    keys.press("撤销: 随申办 对接").answers("撤销");
    assertThat(keys.page().getByText("已撤销（")).isVisible();
    assertThat(status(secret)).isEqualTo(401);
  }

  @Test
  void a_key_can_be_narrowed_to_communities_and_renewed_with_the_keyboard_alone() {
    Page page = browsers.person("en-GB");
    made("Tower app", List.of("requests:read"));
    KeysPage keys = KeysPage.open(page, hub, false);

    keys.button("Edit: Tower app").focus();
    page.keyboard().press("Enter");
    assertThat(keys.dialog()).isVisible();
    keys.dialog().getByLabel("Only these communities").press("Space");
    keys.dialog().getByLabel("Find a community").fill(community);
    keys.dialog().getByRole(AriaRole.CHECKBOX).last().press("Space");
    keys.dialog().getByLabel("At most").fill("30");
    page.keyboard().press("Enter");
    assertThat(keys.dialog()).isHidden();
    assertThat(keys.entry("Tower app")).containsText("30 a minute");
    assertThat(keys.entry("Tower app")).not().containsText("Whole district");

    keys.press("Renew: Tower app").answers("Renew");
    String renewed = keys.secret();
    assertThat(status(renewed)).isEqualTo(200);
    page.keyboard().press("Escape");
    assertThat(keys.dialog()).isVisible(); // it would be gone for good
    keys.answers("I have saved it; close");
    assertThat(keys.entry("Tower app")).containsText("Old key ends");
  }

  @Test
  void only_administrators_are_led_there() {
    Page page = browsers.person("zh-CN");
    new BoardPage(page, true).signIn(hub, stage.authorOf(community));
    assertThat(page.getByRole(AriaRole.LINK).filter(named("助手话术"))).isVisible();
    assertThat(page.getByRole(AriaRole.LINK).filter(named("API 密钥"))).hasCount(0);
  }

  @Test
  void every_step_is_accessible() {
    made("区城市运行平台", List.of("events:read", "events:personal", "requests:read"));
    made("Towers", List.of("requests:write"));
    KeysPage keys = KeysPage.open(browsers.person("zh-CN", 1440, 900, "light"), hub, true);
    Axe.finds_nothing_grave(keys.page(), "keys-zh");
    keys.press("修改: 区城市运行平台").ticks("只限选中的社区");
    Axe.finds_nothing_grave(keys.page(), "keys-zh-form");
    keys.answers("取消").press("换新: Towers");
    Axe.finds_nothing_grave(keys.page(), "keys-zh-renew");
    keys.answers("换新").secret();
    Axe.finds_nothing_grave(keys.page(), "keys-zh-shown");
    keys.answers("我已保存，关闭").press("撤销: Towers");
    Axe.finds_nothing_grave(keys.page(), "keys-zh-revoke");

    KeysPage phone = KeysPage.open(browsers.person("en-GB", 390, 844, "light"), hub, false);
    Axe.finds_nothing_grave(phone.page(), "keys-en-phone");
    phone.press("New key").ticks("Only these communities");
    Axe.finds_nothing_grave(phone.page(), "keys-en-phone-form");
  }

  private void made(String name, List<String> scopes) {
    stage.admin().post("/api/keys", Map.of("name", name, "scopes", scopes)).ok();
  }

  /** What a program with this key is answered. */
  private int status(String key) {
    return given()
        .header("Authorization", "Bearer " + key)
        .get(hub.uri("/api/requests?limit=1").toString())
        .statusCode();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
