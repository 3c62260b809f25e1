package dev.doorstep.bot;

import java.util.Map;
import java.util.Optional;

/** After a quick answer: shall a request be opened? After a request: anything else? */
final class Offering implements Step {
  private static final String GENERAL = "general";

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
    boolean no = says(heard, Command.NO, "no") || declines(heard);
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
      return Optional.of(nothingMore(heard, after));
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

  private Turn nothingMore(Heard heard, boolean after) {
    Draft draft = new Draft(heard, scripts);
    if (after) {
      draft.state.clear(Phase.OPEN);
      draft.say(Phrase.GOODBYE);
    } else {
      draft.state.clear(Phase.ANYTHING_ELSE);
      Agenda.anythingElse(draft);
    }
    return draft.because("small-talk", "command/no", "the visitor needs nothing more here");
  }

  /** "No thanks, that's all I wanted to know": a no, and behind it nothing that is a need. */
  private boolean declines(Heard heard) {
    String first = heard.raw().split("[,，。.;；!！]", 2)[0];
    return heard.choice().isEmpty()
        && heard.candidates().stream()
            .allMatch(c -> c.line().equals(GENERAL) || c.confidence() < scripts.common().maybe())
        && scripts.common().commands().get(Command.NO).covers(Wordings.bare(first));
  }

  private boolean says(Heard heard, Command command, String button) {
    return heard.choice().isPresent()
        ? heard.pressed(button)
        : scripts.common().commands().get(command).covers(heard.bare());
  }
}
