package dev.doorstep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.doorstep.HubProcess;
import dev.doorstep.attachment.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A file from the visitor's disk to the colleague's. */
@ExtendWith(OnStage.class)
@Timeout(120) // seconds; an assertion on a page that hangs would wait for ever
class SendingFilesIT {
  private final Stage stage;
  private final HubProcess hub;
  private final Browsers browsers;
  private final String community;
  private final DraftOnStage scripts;

  SendingFilesIT(Stage stage) {
    this.stage = stage;
    hub = stage.hub();
    browsers = stage.browsers();
    community = stage.community();
    scripts = new DraftOnStage(stage.admin());
  }

  @AfterEach
  void the_shipped_scripts_speak_again() {
    scripts.tidy();
  }

  @Test
  void a_picture_picked_in_a_form_is_saved_on_the_board_byte_for_byte(@TempDir Path folder)
      throws IOException {
    aSafetyPlanIsAFile();
    Path plan = Files.write(folder.resolve("安全方案.png"), SampleFiles.png());
    Page visitorPage = browsers.person("zh-CN");
    WidgetPage widget = WidgetPage.onDemoPage(visitorPage, hub, community, true).open();
    widget.say("我们想12月20日在东广场摆摊，大概30人，下午2点到晚上8点").reads("安全方案");

    visitorPage
        .waitForFileChooser(() -> widget.press("选择文件"))
        .setFiles(plan); // the system's dialog, as a press of the button opens it
    assertThat(widget.panel().getByText("安全方案.png 已上传")).isAttached();
    Browsers.shoot(visitorPage, "widget-zh-file");
    Axe.finds_nothing_grave(visitorPage, "widget-zh-file");
    widget.press("发送");
    assertThat(widget.log().getByRole(AriaRole.BUTTON).filter(named("安全方案.png"))).isVisible();
    widget.reads("电话").say("13800001111").reads("安全方案.png").press("确认").reads("已提交到审批许可");
    Download own =
        visitorPage.waitForDownload(
            () -> widget.log().getByRole(AriaRole.BUTTON).filter(named("安全方案.png")).click());
    assertThat(Files.readAllBytes(own.path())).isEqualTo(SampleFiles.png());

    Page staffPage = browsers.person("zh-CN", 1440, 900, "light");
    BoardPage board = new BoardPage(staffPage, true).signIn(hub, stage.colleagueOf(community));
    board.card("东广场").click();
    Locator links = board.openCase().getByRole(AriaRole.LINK).filter(named("安全方案.png"));
    assertThat(links).hasCount(2); // in the conversation, and as the answer to the question
    for (Locator link : links.all()) {
      Download saved = staffPage.waitForDownload(link::click);
      assertThat(saved.suggestedFilename()).isEqualTo("安全方案.png");
      assertThat(Files.readAllBytes(saved.path())).isEqualTo(SampleFiles.png());
    }
    Browsers.shoot(staffPage, "board-zh-file");
    Axe.finds_nothing_grave(staffPage, "board-zh-file");
  }

  @Test
  void files_may_come_with_any_message_and_what_cannot_be_sent_is_said_in_words() {
    Page page = browsers.person("en-GB", 390, 844, "dark");
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, false).open();
    Locator tray = widget.panel().getByRole(AriaRole.LIST, named("Files to send", true));

    choose(
        page, widget, file("notes.exe", "application/x-msdownload"), file("page.png", "image/png"));
    assertThat(tray).containsText("This kind of file cannot be sent");
    assertThat(widget.panel().getByText("page.png is uploaded")).isAttached();
    widget.press("Remove notes.exe");
    assertThat(tray).not().containsText("notes.exe");

    page.route("**/files?*", Route::abort);
    choose(page, widget, file("late.png", "image/png"));
    assertThat(tray).containsText("No connection");
    Browsers.shoot(page, "widget-en-phone-files-dark");
    Axe.finds_nothing_grave(page, "widget-en-phone-files");
    page.unroute("**/files?*");
    widget.press("Upload late.png again");
    assertThat(widget.panel().getByText("late.png is uploaded")).isAttached();

    widget.say("Here is what it looks like");
    Locator sent = widget.log().getByRole(AriaRole.BUTTON);
    assertThat(sent.filter(named("page.png"))).hasCount(1);
    assertThat(sent.filter(named("late.png"))).hasCount(1);
    assertThat(tray).isHidden();

    page.reload();
    widget.open();
    assertThat(sent.filter(named("page.png"))).hasCount(1);
  }

  @Test
  void files_are_pasted_and_dropped_like_anywhere_else() {
    Page page = browsers.person("en-GB");
    WidgetPage widget = WidgetPage.onDemoPage(page, hub, community, false).open();

    widget.input().evaluate(fires("paste", "clipboardData"), "pasted.txt");
    assertThat(widget.panel().getByText("pasted.txt is uploaded")).isAttached();
    widget.panel().evaluate(fires("dragover", "dataTransfer"), "dropped.txt");
    assertThat(widget.panel().getByText("Drop to add the files")).isVisible();
    widget.panel().evaluate(fires("drop", "dataTransfer"), "dropped.txt");
    assertThat(widget.panel().getByText("dropped.txt is uploaded")).isAttached();
    assertThat(widget.panel().getByText("Drop to add the files")).isHidden();

    widget.press("Send");
    assertThat(widget.log().getByRole(AriaRole.BUTTON)).hasCount(2);
  }

  /** The event of a system that hands over a file of this name. */
  private static String fires(String event, String carrier) {
    return """
        (target, name) => {
          const carried = new DataTransfer();
          carried.items.add(new File(["one line of text"], name, { type: "text/plain" }));
          const given = { bubbles: true, cancelable: true, composed: true, %2$s: carried };
          target.dispatchEvent("%1$s" === "paste" ? new ClipboardEvent("paste", given) : new DragEvent("%1$s", given));
        }"""
        .formatted(event, carrier);
  }

  private void aSafetyPlanIsAFile() {
    scripts.begin(
        files ->
            files.computeIfPresent(
                "permits.yml",
                (name, text) ->
                    text.replaceFirst("(id: safety-plan\\s+type:) longtext", "$1 file")));
    long revision = stage.admin().get("/api/scripts/draft").ok().get("revision").asLong();
    stage
        .admin()
        .post("/api/scripts/draft/publish", Map.of("revision", revision, "note", "plans are files"))
        .ok();
  }

  private static void choose(Page page, WidgetPage widget, FilePayload... files) {
    page.waitForFileChooser(() -> widget.press("Add files")).setFiles(files);
  }

  private static FilePayload file(String name, String type) {
    return new FilePayload(name, type, SampleFiles.png());
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name, boolean exact) {
    return new Locator.GetByRoleOptions().setName(name).setExact(exact);
  }
}
