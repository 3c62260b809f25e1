package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/** Person, menu, cancel and back: they work at any step. */
final class Steering implements Step {
  private final Scripts scripts;
  private final Forms forms;
  private final Menu menu;
  private final HandingOver person;

  Steering(Scripts scripts, Forms forms, HandingOver person) {
    this.scripts = scripts;
    this.forms = forms;
    this.person = person;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    if (wants(heard, Command.PERSON, "person")) {
      Draft draft = new Draft(heard, scripts);
      return Optional.of(
          person.handOver(draft, Phrase.HANDING_OVER, Phrase.REASON_ASKED, "command/person"));
    }
    if (wants(heard, Command.CANCEL, "cancel")) {
      return Optional.of(forms.drop(new Draft(heard, scripts)));
    }
    if (wants(heard, Command.MENU, "menu") && !answersAChoice(heard)) {
      return Optional.of(menu(heard));
    }
    boolean wrong = heard.in(Phase.FILLING) && wants(heard, Command.CHANGE, "change");
    if (wants(heard, Command.BACK, "back") || wrong) {
      return Optional.of(back(heard));
    }
    return Optional.empty();
  }

  private boolean wants(Heard heard, Command command, String button) {
    if (heard.choice().isPresent()) {
      return heard.pressed(button);
    }
    return scripts.common().commands().get(command).covers(heard.bare());
  }

  /** "Others" can be one of the choices of the question. */
  private boolean answersAChoice(Heard heard) {
    FormScript form = forms.of(heard.state());
    return heard.choice().isEmpty()
        && heard.in(Phase.FILLING)
        && form != null
        && heard
            .state()
            .asked()
            .flatMap(form::slot)
            .flatMap(slot -> Choices.named(slot, heard.text()))
            .isPresent();
  }

  private Turn menu(Heard heard) {
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.OPEN);
    draft.say(Phrase.MENU, menu.linesOrPerson(draft));
    return draft.because("command", "command/menu", "the visitor asked for the menu");
  }

  private Turn back(Heard heard) {
    Draft draft = new Draft(heard, scripts);
    FormScript form = forms.of(heard.state());
    if (heard.in(Phase.CHANGING) || (heard.in(Phase.FILLING) && heard.state().revising())) {
      forms.sumUp(draft, form, "");
      return draft.because("command", "command/back", "back to the summary");
    }
    boolean inForm = form != null && (heard.in(Phase.FILLING) || heard.in(Phase.CONFIRMING));
    List<String> trail = draft.state.trail;
    if (!inForm || (trail.isEmpty() && heard.in(Phase.FILLING))) {
      draft.state.clear(Phase.OPEN);
      draft.say(Phrase.NOTHING_TO_GO_BACK_TO, menu.linesOrPerson(draft));
      return draft.because("command", "command/back", "there is no earlier question");
    }
    String slot = trail.isEmpty() ? form.slots().get(0).id() : trail.remove(trail.size() - 1);
    draft.state.phase = Phase.FILLING;
    draft.state.values.remove(slot);
    draft.state.misses = 0;
    Asking.ask(draft, form.slot(slot).orElseThrow(), "", false, heard.context());
    return draft.because("command", "command/back", "back to the question " + slot);
  }
}
