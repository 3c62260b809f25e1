package dev.doorstep.conversation;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import java.util.List;
import java.util.Optional;

/** What the visitor hears when the assistant itself fails: an honest word, and a person. */
final class OutOfOrder {
  private OutOfOrder() {}

  static Turn turn(BotState fresh, Said said) {
    Lang lang = fresh.lang();
    String sorry =
        lang == Lang.ZH
            ? "抱歉，我这边出了点问题，已转给工作人员，他们会在这里答复您。"
            : "Sorry, something went wrong on my side. A person takes over and will answer here.";
    return new Turn(
        fresh,
        lang,
        List.of(new Reply(sorry, lang, List.of(), Optional.empty())),
        List.of(new Effect.HandOver(said.text())),
        Decision.ofFlow(
            "failure", Optional.empty(), "failure", new Bilingual("助手出错", "the assistant failed")));
  }
}
