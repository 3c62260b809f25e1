package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.doorstep.HubProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widget on somebody else's page: it works there, and the page does not notice. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class EmbeddingIT {
  private static final int MOST_BYTES = 60_000;
  private static final String GLOBALS = "() => Object.getOwnPropertyNames(window).sort()";
  private static final String STYLES =
      """
      () => [document.documentElement, ...document.querySelectorAll("body, body *")]
        .filter(each => !["SCRIPT", "DOORSTEP-WIDGET"].includes(each.tagName))
        .map(each => each.tagName + JSON.stringify(Object.fromEntries(
          [...getComputedStyle(each)].map(name => [name, getComputedStyle(each).getPropertyValue(name)]))))
      """;

  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final HostSite site;

  EmbeddingIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    site = new HostSite(hub.uri(), community);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_whole_chat_works_on_a_page_that_the_community_allows() {
    stage.allow(community, site.origin());
    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, stage.colleagueOf(community));
    Page page = browsers.person("zh-CN");
    List<String> complaints = complaintsOf(page);
    List<String> sockets = new CopyOnWriteArrayList<>();
    page.onWebSocket(socket -> sockets.add(socket.url()));
    page.navigate(site.page("/embedding"));
    WidgetPage widget = new WidgetPage(page, true).open();

    widget.say("我们想12月20日在东广场摆摊，大概30人，下午2点到晚上8点").reads("安全方案").press("跳过");
    widget.reads("电话").say("13800001111").reads("对吗").press("确认").reads("已提交到审批许可");
    board.card("东广场").click();
    board.reply("您好，场地可以用。");

    widget.reads("您好，场地可以用。");
    assertThat(sockets).as("one live connection, to the hub").hasSize(1);
    assertThat(sockets.get(0)).endsWith(hub.uri().getAuthority() + "/ws/chat");
    assertThat(complaints).isEmpty();
    Browsers.shoot(page, "embedded-zh");
  }

  @Test
  void on_a_page_that_is_not_allowed_the_widget_says_so_and_the_page_works_on() {
    Page page = browsers.person("zh-CN");
    page.navigate(site.page("/embedding"));
    WidgetPage widget = new WidgetPage(page, true);

    widget.launcher().click();

    assertThat(widget.panel()).containsText("请社区允许本网站嵌入");
    assertThat(widget.button("重试")).isVisible();
    page.getByLabel("姓名").fill("韩梅梅");
    assertThat(page.getByLabel("姓名")).hasValue("韩梅梅");
    Browsers.shoot(page, "embedded-not-allowed");
  }

  @Test
  void the_page_keeps_its_globals_and_its_styles() {
    stage.allow(community, site.origin());
    Page plain = browsers.person("zh-CN");
    plain.navigate(site.page("/plain"));
    Page page = browsers.person("zh-CN");
    page.navigate(site.page("/embedding"));

    new WidgetPage(page, true).open().say("你好").press("收起");

    assertThat(page.evaluate(GLOBALS)).isEqualTo(plain.evaluate(GLOBALS));
    assertThat((List<?>) page.evaluate(STYLES))
        .hasSizeGreaterThan(10)
        .isEqualTo(plain.evaluate(STYLES));
  }

  @Test
  void style_rules_for_everything_do_not_reach_the_widget() {
    stage.allow(community, site.origin());
    Page calm = browsers.person("zh-CN");
    calm.navigate(site.page("/embedding"));
    WidgetPage there = new WidgetPage(calm, true).open();
    Page hostile = browsers.person("zh-CN");
    hostile.navigate(site.page("/hostile"));
    WidgetPage here = new WidgetPage(hostile, true).open();

    assertThat(here.button("审批许可")).isVisible();
    assertSame(here.panel().boundingBox(), there.panel().boundingBox());
    assertSame(here.input().boundingBox(), there.input().boundingBox());
    assertSame(here.button("审批许可").boundingBox(), there.button("审批许可").boundingBox());
    String looks =
        "each => { const { color, fontSize, letterSpacing, transform } = getComputedStyle(each);"
            + " return [color, fontSize, letterSpacing, transform].join(); }";
    assertThat(here.button("审批许可").evaluate(looks)).isEqualTo(there.button("审批许可").evaluate(looks));
    Browsers.shoot(hostile, "embedded-hostile-styles");
  }

  @Test
  void it_works_in_a_frame() {
    stage.allow(community, site.origin());
    Page page = browsers.person("zh-CN");
    page.navigate(site.page("/framing"));

    new WidgetPage(page.frameLocator("iframe").locator("doorstep-widget"), true)
        .open()
        .say("我们想申请外摆")
        .reads("在哪个位置");
    Browsers.shoot(page, "embedded-in-a-frame");
  }

  @Test
  void its_scripts_weigh_at_most_sixty_kilobytes() throws IOException {
    stage.allow(community, site.origin());
    Page page = browsers.person("zh-CN");
    List<Response> scripts = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.request().resourceType().equals("script")) scripts.add(response);
        });
    page.navigate(site.page("/embedding"));
    new WidgetPage(page, true).open().say("你好");
    assertThat(page.getByRole(AriaRole.LOG)).isVisible();

    int bytes = 0;
    for (Response script : scripts) bytes += gzipped(script.body());

    System.out.printf("The widget's %d scripts weigh %,d bytes gzipped%n", scripts.size(), bytes);
    assertThat(scripts).hasSizeGreaterThan(1);
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static void assertSame(BoundingBox here, BoundingBox there) {
    assertThat(List.of(here.x, here.y, here.width, here.height))
        .isEqualTo(List.of(there.x, there.y, there.width, there.height));
  }

  private static List<String> complaintsOf(Page page) {
    List<String> complaints = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) complaints.add(message.text());
        });
    return complaints;
  }

  private static int gzipped(byte[] body) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.size();
  }
}
