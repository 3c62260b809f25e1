package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Take my request back": asks which one, then withdraws it. */
final class Withdrawing implements Step {
  private static final String BUTTON = "withdraw:";
  private static final int OFFERED = 5;

  private final Scripts scripts;

  Withdrawing(Scripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    Optional<KnownRequest> pressed =
        heard.pressedAfter(BUTTON).flatMap(number -> open(heard, number));
    if (pressed.isPresent()) {
      return Optional.of(withdraw(heard, pressed.get()));
    }
    boolean inForm = heard.in(Phase.FILLING) || heard.in(Phase.CONFIRMING);
    boolean asked = scripts.common().commands().get(Command.WITHDRAW).covers(heard.bare());
    return asked && !inForm ? Optional.of(which(heard)) : Optional.empty();
  }

  private static Optional<KnownRequest> open(Heard heard, String number) {
    return heard.context().requests().stream()
        .filter(r -> r.open() && r.number().equals(number))
        .findFirst();
  }

  private Turn withdraw(Heard heard, KnownRequest request) {
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.ANYTHING_ELSE);
    draft.effect(new Effect.WithdrawRequest(request.number()));
    draft.say(draft.phrase(Phrase.WITHDRAWN).replace("{number}", request.number()));
    return draft.because("withdrawn", "command/withdraw", "the visitor took the request back");
  }

  private Turn which(Heard heard) {
    Draft draft = new Draft(heard, scripts);
    draft.state.clear(Phase.OPEN);
    List<Option> options = new ArrayList<>();
    heard.context().requests().stream()
        .filter(KnownRequest::open)
        .limit(OFFERED)
        .forEach(r -> options.add(new Option(BUTTON + r.number(), r.number() + " " + r.title())));
    boolean any = !options.isEmpty();
    options.add(draft.button("menu", Phrase.BUTTON_MENU));
    options.add(draft.button("person", Phrase.BUTTON_PERSON));
    draft.say(any ? Phrase.WITHDRAW_WHICH : Phrase.NOTHING_TO_WITHDRAW, options);
    return draft.because("command", "command/withdraw", "the visitor wants to take a request back");
  }
}
