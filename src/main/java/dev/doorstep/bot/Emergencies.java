package dev.doorstep.bot;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * "着火了": opens the request at once and calls a person; no question comes first. What is still
 * missing (where, whom to call back) is asked in the same breath, for a colleague to read.
 */
final class Emergencies implements Step {
  /** Fewer characters, such as "8人", tell the model nothing; a rule hears "着火了" all the same. */
  private static final int TELLING = 6;

  private final Scripts scripts;
  private final HandingOver person;

  Emergencies(Scripts scripts, HandingOver person) {
    this.scripts = scripts;
    this.person = person;
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    return heard.candidates().stream()
        .filter(Candidate::immediately)
        .filter(c -> c.layer() != Layer.MODEL || heard.text().length() >= TELLING)
        .findFirst()
        .flatMap(c -> form(c).map(form -> open(heard, c, form)));
  }

  private Optional<FormScript> form(Candidate candidate) {
    return scripts.line(candidate.line()).flatMap(l -> l.form(l.fallback()));
  }

  private Turn open(Heard heard, Candidate candidate, FormScript form) {
    Draft draft = new Draft(heard, scripts);
    Map<String, String> values = new TreeMap<>();
    new SlotSpotting(scripts.common())
        .all(form, heard.raw(), heard.context(), Map.of(), draft.lang())
        .forEach((id, s) -> s.value().ifPresent(v -> values.put(id, v)));
    form.slots().stream()
        .filter(SlotScript::opening)
        .findFirst()
        .ifPresent(s -> values.put(s.id(), Wordings.shortened(heard.raw(), 1500)));
    draft.effect(
        new Effect.OpenRequest(
            candidate.line(),
            form.id(),
            Showing.title(form, values, draft.lang()),
            Showing.details(form, values, draft.lang()),
            true,
            Optional.empty()));
    draft.say(Phrase.EMERGENCY);
    draft.say(Phrase.EMERGENCY_WHERE);
    draft.state.pending.clear();
    return person.silently(draft, Phrase.REASON_EMERGENCY, candidate);
  }
}
