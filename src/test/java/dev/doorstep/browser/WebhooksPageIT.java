package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorstep.HubProcess;
import dev.doorstep.stream.webhook.Receiver;
import dev.doorstep.stream.webhook.Receiver.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator connects a system by a webhook, and finds out what became of deliveries. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class WebhooksPageIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Receiver receiver = Receiver.start();
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;

  WebhooksPageIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
  }

  @AfterEach
  void tidy() {
    for (JsonNode webhook : stage.admin().get("/api/webhooks").ok())
      stage.admin().delete("/api/webhooks/" + webhook.get("id").asText());
    receiver.close();
  }

  @Test
  void a_webhook_is_made_tested_and_its_deliveries_are_looked_at_and_sent_again() {
    WebhooksPage webhooks = WebhooksPage.open(browsers.person("zh-CN"), hub, true);
    webhooks.press("新建 Webhook").fills("名称", "区平台").fills("接收地址", "http://no-such-host.invalid/");
    webhooks.answers("创建");
    assertThat(webhooks.dialog().getByText("找不到该主机")).isVisible();
    webhooks.fills("接收地址", receiver.url()).ticks("只限选中的社区").answers("创建");
    assertThat(webhooks.dialog().getByText("请至少选择一个")).isVisible();
    webhooks.dialog().getByPlaceholder("查找").fill(community);
    webhooks
        .dialog()
        .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("社区").setExact(true))
        .last()
        .getByRole(AriaRole.CHECKBOX)
        .check();
    webhooks.answers("创建");
    String secret = webhooks.secret();
    assertThat(secret).startsWith("whsec_");
    webhooks.answers("我已保存，关闭");
    assertThat(webhooks.page().content()).doesNotContain(secret);

    webhooks.press("测试: 区平台");
    assertThat(webhooks.entry("区平台")).containsText("测试已送达：HTTP 200");

    String number = stage.requestAtTheCounter(community, "电梯排队").get("number").asText();
    webhooks.press("投递记录: 区平台");
    assertThat(webhooks.deliveries()).hasCount(2);
    assertThat(webhooks.deliveries().first()).containsText(number);
    assertThat(webhooks.deliveries().first()).containsText("已送达");
    webhooks.deliveries().first().click();
    assertThat(webhooks.dialog().getByText("\"dev.doorstep.request.opened.v1\"")).isVisible();
    assertThat(webhooks.dialog().getByText("thanks")).isVisible();
    webhooks.answers("重发");
    assertThat(webhooks.dialog().getByText("已安排发送")).isVisible();
    webhooks.page().keyboard().press("Escape");
    assertThat(webhooks.deliveries()).hasCount(3);
    assertThat(receiver.received().stream().map(Receiver.Received::id).distinct()).hasSize(2);
  }

  @Test
  void a_range_is_replayed_a_secret_rotated_and_the_webhook_deleted() {
    made("Tower app");
    stage.requestAtTheCounter(community, "Lift");
    await().atMost(SOON).until(() -> receiver.received().size() == 1);
    WebhooksPage webhooks = WebhooksPage.open(browsers.person("en-GB"), hub, false);

    webhooks.press("Replay: Tower app").answers("See what there is");
    assertThat(webhooks.dialog().getByText("1 event (positions")).isVisible();
    assertThat(receiver.received()).hasSize(1);
    webhooks.answers("Send it");
    await().atMost(SOON).until(() -> receiver.received().size() == 2);

    webhooks.press("New secret: Tower app").answers("New secret");
    assertThat(webhooks.secret()).startsWith("whsec_");
    webhooks.answers("I have saved it; close");
    assertThat(webhooks.entry("Tower app")).containsText("Old secret ends");

    webhooks.press("Pause: Tower app");
    assertThat(webhooks.entry("Tower app")).containsText("Paused");
    webhooks.press("Resume: Tower app");
    assertThat(webhooks.entry("Tower app")).containsText("Active");

    webhooks.press("Delete: Tower app").answers("Delete");
    assertThat(webhooks.page().getByText("No webhooks yet")).isVisible();
  }

  @Test
  void everything_can_be_done_with_the_keyboard_alone() {
    made("Tower app");
    Page page = browsers.person("en-GB");
    WebhooksPage webhooks = WebhooksPage.open(page, hub, false);
    webhooks.button("Edit: Tower app").focus();
    page.keyboard().press("Enter");
    assertThat(webhooks.dialog()).isVisible();
    webhooks.dialog().getByLabel("Only these lines").press("Space");
    webhooks.dialog().getByLabel("Permits & filings").press("Space");
    webhooks.dialog().getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().press("Enter");
    assertThat(webhooks.dialog()).isHidden();
    assertThat(webhooks.entry("Tower app")).containsText("Permits & filings");

    webhooks.button("Deliveries: Tower app").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Deliveries to “Tower app”")).isFocused();
    webhooks.button("All webhooks").focus();
    page.keyboard().press("Enter");
    assertThat(webhooks.button("Deliveries: Tower app")).isFocused();
  }

  @Test
  void every_step_is_accessible() {
    receiver.answers(request -> Reply.status(500).saying("Internal Server Error"));
    String failing = made("区城市运行平台");
    made("楼宇小程序");
    stage.requestsAtTheCounter(community, "电梯早高峰排队太久", 6);
    await()
        .atMost(SOON)
        .until(
            () ->
                stage
                    .admin()
                    .get("/api/webhooks/" + failing)
                    .ok()
                    .get("state")
                    .asText()
                    .equals("broken"));

    WebhooksPage webhooks =
        WebhooksPage.open(browsers.person("zh-CN", 1440, 900, "light"), hub, true);
    assertThat(webhooks.entry("区城市运行平台")).containsText("连续失败");
    webhooks.press("测试: 楼宇小程序");
    assertThat(webhooks.entry("楼宇小程序")).containsText("测试未送达");
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh");
    webhooks.press("修改: 区城市运行平台").ticks("只要这些事件").ticks("只限选中的条线");
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh-form");
    webhooks.answers("取消").press("重放: 区城市运行平台").answers("看看有哪些");
    assertThat(webhooks.dialog().getByText("共 6 个事件")).isVisible();
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh-replay");
    webhooks.answers("取消").press("换密钥: 楼宇小程序").answers("换密钥").secret();
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh-shown");
    webhooks.answers("我已保存，关闭").press("投递记录: 区城市运行平台");
    assertThat(webhooks.deliveries()).hasCount(6);
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh-log");
    webhooks.deliveries().last().click();
    assertThat(webhooks.dialog().getByText("Internal Server Error").first()).isVisible();
    Axe.finds_nothing_grave(webhooks.page(), "webhooks-zh-delivery");

    WebhooksPage phone = WebhooksPage.open(browsers.person("en-GB", 390, 844, "dark"), hub, false);
    assertThat(phone.entry("区城市运行平台")).isVisible();
    Axe.finds_nothing_grave(phone.page(), "webhooks-en-phone-dark");
    phone.press("New webhook").ticks("Only these communities");
    Axe.finds_nothing_grave(phone.page(), "webhooks-en-phone-dark-form");
    phone.answers("Cancel").press("Deliveries: 区城市运行平台");
    assertThat(phone.deliveries()).hasCount(6);
    Axe.finds_nothing_grave(phone.page(), "webhooks-en-phone-dark-log");
    phone.deliveries().first().click();
    assertThat(phone.dialog().getByText("Order key")).isVisible();
    Axe.finds_nothing_grave(phone.page(), "webhooks-en-phone-dark-delivery");
  }

  /** A webhook of the test's own community; answers its id. */
  private String made(String name) {
    return stage
        .admin()
        .post(
            "/api/webhooks",
            Map.of(
                "name", name,
                "url", receiver.url(),
                "filter", Map.of("community", List.of(community))))
        .ok()
        .get("id")
        .asText();
  }
}
