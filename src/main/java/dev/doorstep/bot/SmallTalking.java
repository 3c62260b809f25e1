package dev.doorstep.bot;

import dev.doorstep.bot.CommonScript.SmallTalk;
import java.util.List;
import java.util.Optional;

/** Hello, thanks, bye, "are you a robot", abuse, and what is no business of a community. */
final class SmallTalking implements Step {
  private static final int LENGTH = 80;

  private final Scripts scripts;
  private final Menu menu;

  SmallTalking(Scripts scripts) {
    this.scripts = scripts;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    boolean sure = heard.reading().sure(scripts.common());
    if (heard.choice().isPresent() || sure || heard.bare().length() > LENGTH) {
      return Optional.empty();
    }
    return scripts.common().smallTalk().stream()
        .filter(t -> t.wording().covers(heard.bare()))
        .findFirst()
        .or(() -> recognised(heard))
        .map(t -> answer(heard, t));
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
