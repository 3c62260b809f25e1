package dev.doorstep.bot;

import java.util.Map;
import java.util.Optional;

/** After a quick answer: shall a request be opened? After a request: anything else? */
final class Offering implements Step {
  private final Scripts scripts;
  private final Forms forms;

  Offering(Scripts scripts, Forms forms) {
    this.scripts = scripts;
    this.forms = forms;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    boolean after = heard.in(Phase.ANYTHING_ELSE);
    if (!after && !heard.in(Phase.OFFERING)) {
      return Optional.empty();
    }
    boolean no = says(heard, Command.NO, "no");
    FormScript form = forms.of(heard.state());
    if (!after && form != null && says(heard, Command.YES, "yes")) {
      return Optional.of(begin(heard, form));
    }
    if (after && says(heard, Command.YES, "yes")) {
      Draft draft = new Draft(heard, scripts);
      draft.state.clear(Phase.OPEN);
      draft.say(Phrase.MENU, new Menu(scripts).linesOrPerson(draft));
      return Optional.of(draft.because("command", "command/yes", "there is something else"));
    }
    if (no) {
      Draft draft = new Draft(heard, scripts);
      draft.state.clear(Phase.OPEN);
      draft.say(after ? Phrase.GOODBYE : Phrase.ANYTHING_ELSE);
      return Optional.of(
          draft.because("small-talk", "command/no", "the visitor needs nothing more here"));
    }
    return Optional.empty();
  }

  private Turn begin(Heard heard, FormScript form) {
    Draft draft = new Draft(heard, scripts);
    String line = heard.state().line().orElseThrow();
    String opening = heard.state().said().stream().findFirst().orElse("");
    forms.begin(draft, line, form, Map.copyOf(heard.state().values()), opening, heard.context());
    return draft.because("form", line + "/" + form.id(), "the visitor wants a request");
  }

  private boolean says(Heard heard, Command command, String button) {
    return heard.choice().isPresent()
        ? heard.pressed(button)
        : scripts.common().commands().get(command).covers(heard.bare());
  }
}
