package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import java.util.List;
import java.util.Optional;

/** Hello, thanks, bye, "are you a robot", abuse, and what is no business of a community. */
final class SmallTalking implements Step {
  private static final int LENGTH = 80;
  private static final String GENERAL = "general";

  private final Scripts scripts;
  private final Menu menu;

  SmallTalking(Scripts scripts) {
    this.scripts = scripts;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.choice().isPresent() || heard.bare().length() > LENGTH) {
      return Optional.empty();
    }
    return scripts.common().smallTalk().stream()
        .filter(t -> said(t, heard))
        .findFirst()
        .or(() -> recognised(heard))
        .map(t -> answer(heard, t));
  }

  /** Swear words beside a need do not make it small talk; a question after a robot does. */
  private boolean said(SmallTalk talk, Heard heard) {
    boolean need =
        heard.reading().sure(scripts.common())
            && heard.reading().best().filter(c -> !c.line().equals(GENERAL)).isPresent();
    return need ? talk.wording().isAll(heard.bare()) : talk.wording().covers(heard.bare());
  }

  private Optional<SmallTalk> recognised(Heard heard) {
    return scripts.common().smallTalk().stream()
        .filter(t -> heard.reading().is(Lessons.TALK + t.id(), scripts.common()))
        .findFirst();
  }

  private Turn answer(Heard heard, SmallTalk talk) {
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.OPEN);
    draft.state.unsure = 0;
    List<Option> options = talk.menu() ? menu.linesOrPerson(draft) : List.of();
    draft.say(draft.words(talk.answer()), options, Optional.empty());
    return draft.because("small-talk", "smalltalk/" + talk.id(), "a pleasantry, no need yet");
  }
}
