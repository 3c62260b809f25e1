package dev.doorstep.authoring;

import dev.doorstep.bot.Said;
import dev.doorstep.bot.proof.Outcome;
import dev.doorstep.bot.proof.RecordedTurn;
import dev.doorstep.bot.proof.Replay.Change;
import dev.doorstep.bot.proof.Replay.Ending;
import dev.doorstep.bot.proof.Replay.Kind;
import dev.doorstep.bot.proof.Replay.Report;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A replay's report as an author reads it: the figures first, then the turns. */
final class ReplayText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int WORDS = 90;
  private static final int ENDINGS = 10;

  private ReplayText() {}

  static void print(Console console, Report report) {
    console.print(
        console.strong(
            console.words(
                report.turns() + " 个回合，" + report.conversations() + " 个会话",
                report.turns() + " turns of " + report.conversations() + " conversations")));
    Table figures = new Table("", "", "");
    figures.row(
        console.words("会改变的回合", "turns that change"),
        String.valueOf(report.changed()),
        Console.percent(report.changed(), report.turns()));
    figures.row(
        console.words("结果不同的会话", "conversations that end otherwise"),
        String.valueOf(report.endings().size()),
        Console.percent(report.endings().size(), report.conversations()));
    figures.print(console);
    if (!report.counts().isEmpty()) {
      console.blank();
      Table kinds = new Table(console.words("改变", "change"), console.words("回合", "turns"));
      report
          .counts()
          .forEach((kind, count) -> kinds.row(name(console, kind), String.valueOf(count)));
      kinds.print(console);
    }
    report.changes().forEach(change -> print(console, change));
    endings(console, report.endings());
  }

  private static void print(Console console, Change change) {
    RecordedTurn turn = change.turn();
    console.blank();
    console.print(
        console.strong(turn.conversation() + " #" + turn.position())
            + "  "
            + TIME.format(turn.at().atZone(turn.context().zone()))
            + turn.version().map(v -> "  v" + v).orElse("")
            + "  "
            + console.bad(
                change.kinds().stream()
                    .map(kind -> name(console, kind))
                    .collect(Collectors.joining(" · "))));
    console.print("  “" + Width.cut(said(turn.said()), WORDS) + "”");
    Table table = new Table("", console.words("旧", "before"), "", console.words("新", "after"));
    for (Kind kind : change.kinds()) {
      row(console, table, kind, change.before(), change.after());
    }
    if (!change.before().rule().equals(change.after().rule())) {
      table.row(console.words("规则", "rule"), change.before().rule(), "→", change.after().rule());
    }
    table.print(console);
  }

  private static void row(Console console, Table table, Kind kind, Outcome before, Outcome after) {
    if (kind == Kind.SLOTS) {
      slots(table, before.slots(), after.slots());
      return;
    }
    table.row(
        name(console, kind),
        Width.cut(shown(kind, before), WORDS),
        "→",
        Width.cut(shown(kind, after), WORDS));
  }

  /** Only the answers that differ. */
  private static void slots(Table table, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, "–");
      String now = after.getOrDefault(name, "–");
      if (!old.equals(now)) {
        table.row(name, Width.cut(old, WORDS), "→", Width.cut(now, WORDS));
      }
    }
  }

  private static String shown(Kind kind, Outcome outcome) {
    return switch (kind) {
      case OPENED -> outcome.opened().isEmpty() ? "–" : String.join("; ", outcome.opened());
      case HAND_OVER -> outcome.handOver() ? "✓" : "–";
      case LINE -> outcome.line().orElse("–");
      case STEP -> outcome.step();
      case ASKED -> outcome.asked().orElse("–");
      case SLOTS -> new TreeMap<>(outcome.slots()).toString();
      case FAILED -> outcome.failure().orElse("–");
    };
  }

  private static void endings(Console console, List<Ending> endings) {
    if (endings.isEmpty()) {
      return;
    }
    console.blank();
    console.print(
        console.strong(
            console.words(
                "从头重放后结果不同的会话", "Conversations that end otherwise when run from their start")));
    for (Ending ending : endings.subList(0, Math.min(ENDINGS, endings.size()))) {
      console.print("  " + ending.conversation());
      console.print(console.bad("    - " + told(console, ending.before())));
      console.print(console.good("    + " + told(console, ending.after())));
    }
    if (endings.size() > ENDINGS) {
      console.print("  … +" + (endings.size() - ENDINGS));
    }
  }

  private static String told(Console console, List<String> outcomes) {
    return outcomes.isEmpty()
        ? console.words("没有立单", "no request")
        : Width.cut(String.join("; ", outcomes), WORDS);
  }

  private static String said(Said said) {
    return said.choice().map(choice -> said.text() + " [" + choice + "]").orElse(said.text());
  }

  private static String name(Console console, Kind kind) {
    return switch (kind) {
      case OPENED -> console.words("立单", "request");
      case HAND_OVER -> console.words("转人工", "hand-over");
      case LINE -> console.words("条线", "line");
      case STEP -> console.words("做法", "step");
      case SLOTS -> console.words("表单内容", "slots");
      case ASKED -> console.words("追问", "asked");
      case FAILED -> console.words("无法继续", "failed");
    };
  }
}
