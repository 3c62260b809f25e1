package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Option;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.Turn;
import dev.doorstep.bot.proof.LineVerdict;
import dev.doorstep.bot.proof.Recording;
import dev.doorstep.bot.proof.Rehearsal;
import dev.doorstep.bot.proof.TestCaseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One visitor at the terminal; lines that begin with a colon are for the author. */
final class Chat {
  private final Console console;
  private final Scripts scripts;
  private final Assistant assistant;
  private final List<KnownRequest> requests = new ArrayList<>();
  private Instant now = Rehearsal.MONDAY_MORNING;
  private Recording recording;
  private BotState state;
  private Optional<Turn> last;
  private List<Option> buttons;
  private boolean over;

  Chat(Console console, Scripts scripts, Assistant assistant) {
    this.console = console;
    this.scripts = scripts;
    this.assistant = assistant;
    begin(console.lang());
  }

  boolean over() {
    return over;
  }

  /**
   * @param echo whether the line is to be shown, for it came from a pipe
   */
  void hear(String line, boolean echo) throws IOException {
    if (echo && !line.isBlank()) {
      console.print("> " + line);
    }
    String text = line.strip();
    if (text.startsWith(":")) {
      obey(text.substring(1));
    } else if (!text.isEmpty()) {
      say(Said.words(text));
    }
  }

  private void obey(String text) throws IOException {
    String[] parts = text.split("\\s+", 2);
    String argument = parts.length > 1 ? parts[1].strip() : "";
    switch (parts[0]) {
      case "why" -> why();
      case "state" -> state();
      case "reset" -> begin(state.lang());
      case "lang" -> lang(argument);
      case "time" -> time(argument);
      case "save" -> save(argument);
      case "quit", "q" -> over = true;
      case "help" -> help();
      default -> button(parts[0]);
    }
  }

  private void begin(Lang lang) {
    state = assistant.start(lang);
    recording = new Recording(lang, now);
    last = Optional.empty();
    buttons = List.of();
    requests.clear();
  }

  private void say(Said said) {
    Turn turn = assistant.decide(state, said, Rehearsal.at(now, requests));
    recording.add(said, turn);
    state = turn.state();
    last = Optional.of(turn);
    buttons = new ArrayList<>();
    String number =
        turn.effects().stream().anyMatch(Effect.OpenRequest.class::isInstance) ? number() : "";
    for (Reply reply : turn.replies()) {
      console.print(reply.text().replace(Reply.REQUEST, number));
      show(reply);
    }
    for (Effect effect : turn.effects()) {
      carryOut(effect);
    }
  }

  private void show(Reply reply) {
    Map<String, Option> options = new LinkedHashMap<>();
    reply.input().ifPresent(input -> input.options().forEach(o -> options.put(o.id(), o)));
    reply.options().forEach(o -> options.put(o.id(), o));
    List<String> shown = new ArrayList<>();
    for (Option option : options.values()) {
      buttons.add(option);
      shown.add(":" + buttons.size() + " " + option.label());
    }
    if (!shown.isEmpty()) {
      console.print(console.quiet("  " + String.join("   ", shown)));
    }
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.OpenRequest open) {
      String number = number();
      requests.add(0, new KnownRequest(number, open.line(), open.title(), "new"));
      console.print(
          console.good(
              console.words("  ＋ 立单 ", "  + opens ")
                  + number
                  + "  "
                  + open.line()
                  + "/"
                  + open.form()
                  + "  "
                  + open.title()
                  + (open.urgent() ? console.words("  紧急", "  urgent") : "")));
      open.details()
          .forEach(d -> console.print("      " + d.label().in(console.lang()) + ": " + d.value()));
    } else if (effect instanceof Effect.WithdrawRequest withdraw) {
      requests.removeIf(request -> request.number().equals(withdraw.number()));
      console.print(console.good(console.words("  ＋ 撤回 ", "  + withdraws ") + withdraw.number()));
    } else if (effect instanceof Effect.HandOver handOver) {
      console.print(console.good(console.words("  ＋ 转人工：", "  + calls a person: ")));
      console.print("      " + handOver.reason().replace("\n", "\n      "));
    }
  }

  private String number() {
    return String.format("TRY-%04d", requests.size() + 1);
  }

  private void button(String digits) {
    int index = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) - 1 : -1;
    if (index < 0) {
      console.print(
          console.words(
              "没有命令 :" + digits + "，输入 :help 查看。",
              "There is no command :" + digits + "; see :help."));
    } else if (index >= buttons.size()) {
      console.print(console.words("没有这个按钮。", "There is no such button."));
    } else {
      Option option = buttons.get(index);
      say(Said.pressed(option.id(), option.label()));
    }
  }

  private void why() {
    if (last.isEmpty()) {
      console.print(console.words("还没有说过话。", "Nothing was said yet."));
      return;
    }
    Explained.table(console, scripts, LineVerdict.of(last.get())).print(console);
  }

  private void state() {
    Table table = new Table("", "");
    table.row(console.words("阶段", "phase"), state.phase().name().toLowerCase());
    table.row(console.words("条线", "line"), state.line().orElse("–"));
    table.row(console.words("表单", "form"), state.form().orElse("–"));
    table.row(console.words("正在问", "asks"), state.asked().orElse("–"));
    state.values().forEach((slot, value) -> table.row("  " + slot, value));
    table.row(console.words("语言", "language"), state.lang().code());
    table.row(console.words("时间", "time"), now.atZone(Rehearsal.ZONE).toLocalDateTime().toString());
    table.print(console);
  }

  private void lang(String code) {
    if (!code.equals("zh") && !code.equals("en")) {
      console.print(console.words("请写 :lang zh 或 :lang en。", "Write :lang zh or :lang en."));
      return;
    }
    begin(code.equals("zh") ? Lang.ZH : Lang.EN);
    console.print(code.equals("zh") ? "会话重新开始（中文）。" : "The conversation begins anew, in English.");
  }

  private void time(String text) {
    try {
      now = LocalDateTime.parse(text).atZone(Rehearsal.ZONE).toInstant();
      recording.at(now);
      console.print(text);
    } catch (DateTimeException e) {
      console.print(
          console.words("请写成 :time 2026-10-01T20:00。", "Write it as :time 2026-10-01T20:00."));
    }
  }

  private void save(String file) throws IOException {
    if (file.isEmpty() || recording.isEmpty()) {
      console.print(
          console.words(
              "先说几句，再 :save 文件，例如 :save bot-scripts/tests/permits.yml。",
              "Say something first, then :save FILE, such as :save bot-scripts/tests/permits.yml."));
      return;
    }
    Path path = Path.of(file);
    if (path.toAbsolutePath().getParent() != null) {
      Files.createDirectories(path.toAbsolutePath().getParent());
    }
    boolean more = Files.exists(path) && Files.size(path) > 0;
    Files.writeString(
        path,
        (more ? "\n" : "") + TestCaseText.of(recording.testCase()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    console.print(console.words("已写入 " + path, "Added to " + path));
  }

  private void help() {
    Table table = new Table("", "");
    table.row(":1 :2 …", console.words("按下第几个按钮", "press a button"));
    table.row(":why", console.words("说明上一个决定", "explain the last decision"));
    table.row(":state", console.words("会话的状态", "show the state"));
    table.row(":time 2026-10-01T20:00", console.words("设定时间", "set the time"));
    table.row(":lang zh|en", console.words("换语言，重新开始", "begin anew in a language"));
    table.row(":reset", console.words("重新开始", "begin anew"));
    table.row(":save FILE", console.words("把这段对话存为测试", "add the conversation to a file of tests"));
    table.row(":quit", console.words("结束", "end"));
    table.print(console);
  }
}
