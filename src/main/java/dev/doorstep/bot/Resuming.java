package dev.doorstep.bot;

import java.util.Optional;

/** Leaves a form for another need and takes up one that was put aside. */
final class Resuming implements Step {
  private final Scripts scripts;
  private final Forms forms;
  private final TakingOn takingOn;

  Resuming(Scripts scripts, Forms forms, TakingOn takingOn) {
    this.scripts = scripts;
    this.forms = forms;
    this.takingOn = takingOn;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (heard.pressed(Agenda.SWITCH)
        && heard.state().inForm()
        && !heard.state().pending().isEmpty()) {
      return Optional.of(leave(heard));
    }
    return heard.pressed(Agenda.RESUME)
        ? heard.state().parked().map(parked -> resume(heard, parked))
        : Optional.empty();
  }

  /** The need that was named last is what the visitor wants to do first. */
  private Turn leave(Heard heard) {
    Draft draft = new Draft(heard, scripts);
    String title = forms.of(heard.state()).title().in(draft.lang());
    Need need = draft.state.pending.remove(draft.state.pending.size() - 1);
    draft.state.park();
    draft.say(draft.phrase(Phrase.PUT_ASIDE).replace("{title}", title));
    return takingOn.start(draft, heard, need);
  }

  private Turn resume(Heard heard, Parked parked) {
    Draft draft = new Draft(heard, scripts);
    Optional<FormScript> form = scripts.form(parked.line(), parked.form());
    if (form.isEmpty()) { // the scripts have changed meanwhile
      draft.state.parked = Optional.empty();
      return forms.drop(draft);
    }
    draft.state.unpark();
    forms.next(draft, form.get(), draft.phrase(Phrase.BACK_TO_QUESTION), heard.context());
    return draft.because(
        "resume", parked.line() + "/" + parked.form(), "the visitor takes the form up again");
  }
}
