package dev.doorstep.bot;

import dev.doorstep.bot.Understanding.Candidate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions and pleasantries in the middle of a form: answered, without leaving the form. */
final class SideQuestions {
  private static final Pattern QUESTION =
      Pattern.compile(
          "[?？]|吗|怎么|多久|几点|什么|哪里|哪儿|多少钱|^(?:what|when|where|how|which|do|does|can|is|are|who)(?![a-z])");
  private static final int LENGTH = 100;

  private final Scripts scripts;
  private final Statuses statuses;

  SideQuestions(Scripts scripts, Statuses statuses) {
    this.scripts = scripts;
    this.statuses = statuses;
  }

  Optional<String> answer(Draft draft, Heard heard) {
    if (heard.text().length() > LENGTH) {
      return Optional.empty();
    }
    CommonScript common = scripts.common();
    if (common.commands().get(Command.STATUS).covers(heard.bare())) {
      return Optional.of(statuses.words(draft, heard));
    }
    return common.smallTalk().stream()
        .filter(t -> t.wording().covers(heard.bare()))
        .findFirst()
        .map(t -> draft.words(t.answer()))
        .or(() -> quickAnswer(draft, heard));
  }

  private Optional<String> quickAnswer(Draft draft, Heard heard) {
    if (!QUESTION.matcher(heard.text()).find() || heard.candidates().isEmpty()) {
      return Optional.empty();
    }
    Candidate best = heard.candidates().get(0);
    if (!Sureness.sure(heard.candidates(), scripts.common())) {
      return Optional.empty();
    }
    return best.intent()
        .flatMap(i -> scripts.line(best.line()).flatMap(l -> l.intent(i)))
        .flatMap(IntentScript::answer)
        .map(draft::words);
  }
}
