package dev.doorstep.bot;

import java.util.Optional;

/** Takes up a form that was put aside. */
final class Resuming implements Step {
  private final Scripts scripts;
  private final Forms forms;

  Resuming(Scripts scripts, Forms forms) {
    this.scripts = scripts;
    this.forms = forms;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (!heard.pressed(Agenda.RESUME) || heard.state().parked().isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(heard, scripts.common());
    Parked parked = heard.state().parked().get();
    Optional<FormScript> form = scripts.form(parked.line(), parked.form());
    if (form.isEmpty()) { // the scripts have changed meanwhile
      draft.state.parked = Optional.empty();
      return Optional.of(forms.drop(draft));
    }
    draft.state.unpark();
    forms.next(draft, form.get(), draft.phrase(Phrase.BACK_TO_QUESTION), heard.context());
    return Optional.of(
        draft.because(
            "resume", parked.line() + "/" + parked.form(), "the visitor takes the form up again"));
  }
}
