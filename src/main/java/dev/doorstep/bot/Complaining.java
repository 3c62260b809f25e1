package dev.doorstep.bot;

import java.util.Optional;

/**
 * "Nobody answers my request": the visitor hears how it stands and a person is told; no second
 * request is opened for the first.
 */
final class Complaining implements Step {
  private final Scripts scripts;
  private final Statuses statuses;
  private final HandingOver person;

  Complaining(Scripts scripts, Statuses statuses, HandingOver person) {
    this.scripts = scripts;
    this.statuses = statuses;
    this.person = person;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    boolean complains =
        heard.choice().isEmpty()
            && heard.reading().sure(scripts.common())
            && heard.candidates().stream().findFirst().filter(this::complaint).isPresent();
    boolean open = heard.context().requests().stream().anyMatch(KnownRequest::open);
    if (!complains || !open || heard.in(Phase.FILLING)) {
      return Optional.empty();
    }
    Draft draft = new Draft(heard, scripts);
    draft.say(draft.phrase(Phrase.COMPLAINT) + "\n" + statuses.words(draft, heard));
    return Optional.of(person.silently(draft, Phrase.REASON_COMPLAINT, heard.candidates().get(0)));
  }

  private boolean complaint(Candidate candidate) {
    return scripts
        .line(candidate.line())
        .flatMap(l -> candidate.intent().flatMap(l::intent))
        .filter(IntentScript::complaint)
        .isPresent();
  }
}
