package dev.doorstep.authoring;

import dev.doorstep.bot.Decision;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.proof.LineVerdict;
import java.util.Locale;

/** A decision in words an author understands. */
final class Explained {
  private Explained() {}

  /** Rows of a table without a head, for whoever prints to add to. */
  static Table table(Console console, Scripts scripts, LineVerdict verdict) {
    Decision decision = verdict.decision();
    Table table = new Table("", "");
    table.row(
        console.words("条线", "Line"),
        decision
            .line()
            .map(code -> line(console, scripts, code))
            .orElse(console.words("未归入条线", "none")));
    table.row(console.words("做法", "Does"), does(console, verdict));
    table.row(console.words("由谁决定", "Decided by"), layer(console, decision));
    table.row(console.words("规则", "Rule"), decision.rule());
    table.row(
        console.words("依据", "Words that counted"),
        decision.matched().isEmpty() ? "–" : String.join(", ", decision.matched()));
    if (decision.score() > 0) {
      table.row(console.words("把握", "Confidence"), share(decision.score()));
      table.row(
          console.words("其次", "Runner-up"),
          decision
              .runnerUp()
              .map(
                  code ->
                      line(console, scripts, code)
                          + console.words("，落后 ", ", behind by ")
                          + share(decision.margin()))
              .orElse(console.words("没有", "none")));
    }
    return table.row(console.words("理由", "Because"), because(console, decision));
  }

  static String because(Console console, Decision decision) {
    return console.words(decision.explanation());
  }

  private static String layer(Console console, Decision decision) {
    return switch (decision.layer()) {
      case RULE -> console.words("规则（关键词、句式）", "rules: keywords and patterns");
      case MODEL -> console.words("从例句学到的模型", "the model learnt from the examples");
      case BOTH -> console.words("规则，模型也同意", "rules, and the model agrees");
      case FLOW -> console.words("对话所处的步骤", "the place in the conversation");
    };
  }

  private static String does(Console console, LineVerdict verdict) {
    String kind = verdict.decision().kind();
    String form = verdict.turn().state().form().map(f -> " " + f).orElse("");
    return switch (kind) {
      case "form" -> console.words("有把握：开始填表", "sure: begins the form") + form;
      case "answer" -> console.words("有把握：直接答复", "sure: answers");
      case "unsure" -> console.words("拿不准：给出可能的条线", "unsure: offers the likely lines");
      case "two-needs" -> console.words("听出两件事：先问先办哪件", "hears two needs: asks about them");
      case "out-of-scope" -> console.words("没听懂：给出菜单", "understands nothing: shows the menu");
      case "hand-over" -> console.words("转人工", "calls a person");
      default -> kind;
    };
  }

  private static String line(Console console, Scripts scripts, String code) {
    return code
        + scripts.line(code).map(LineScript::name).map(n -> " · " + console.words(n)).orElse("");
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * value);
  }
}
