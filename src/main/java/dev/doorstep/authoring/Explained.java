package dev.doorstep.authoring;

import dev.doorstep.bot.Decision;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.proof.LineVerdict;
import java.util.Locale;

/** A decision in words an author understands. */
final class Explained {
  private Explained() {}

  static void print(Console console, Scripts scripts, LineVerdict verdict) {
    Decision decision = verdict.decision();
    Table table = new Table("", "");
    table.row(
        console.words("条线", "Line"),
        decision
            .line()
            .map(code -> line(console, scripts, code))
            .orElse(console.words("未归入条线", "none")));
    table.row(console.words("做法", "Does"), does(console, verdict));
    table.row(console.words("规则", "Rule"), decision.rule());
    table.row(
        console.words("依据", "Words that counted"),
        decision.matched().isEmpty() ? "–" : String.join(", ", decision.matched()));
    if (decision.score() > 0) {
      table.row(console.words("得分", "Score"), number(decision.score()));
      table.row(
          console.words("其次", "Runner-up"),
          decision
              .runnerUp()
              .map(
                  code ->
                      line(console, scripts, code)
                          + console.words("，落后 ", ", behind by ")
                          + number(decision.margin()))
              .orElse(console.words("没有", "none")));
    }
    table.row(
        console.words("理由", "Because"),
        console.words(decision.explanation().zh(), decision.explanation().en()));
    table.print(console);
  }

  private static String does(Console console, LineVerdict verdict) {
    String kind = verdict.decision().kind();
    String form = verdict.turn().state().form().map(f -> " " + f).orElse("");
    return switch (kind) {
      case "form" -> console.words("有把握：开始填表", "sure: begins the form") + form;
      case "answer" -> console.words("有把握：直接答复", "sure: answers");
      case "unsure" -> console.words("拿不准：给出可能的条线", "unsure: offers the likely lines");
      case "out-of-scope" -> console.words("没听懂：给出菜单", "understands nothing: shows the menu");
      case "hand-over" -> console.words("转人工", "calls a person");
      default -> kind;
    };
  }

  private static String line(Console console, Scripts scripts, String code) {
    return code
        + scripts.line(code).map(LineScript::name).map(n -> " · " + console.words(n)).orElse("");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
