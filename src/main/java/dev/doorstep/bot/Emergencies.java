package dev.doorstep.bot;

import dev.doorstep.bot.Understanding.Candidate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** "着火了": opens the request at once and calls a person; no question comes first. */
final class Emergencies implements Step {
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
        .findFirst()
        .flatMap(c -> form(c).map(form -> open(heard, c, form)));
  }

  private Optional<FormScript> form(Candidate candidate) {
    return scripts.line(candidate.line()).flatMap(l -> l.form(l.fallback()));
  }

  private Turn open(Heard heard, Candidate candidate, FormScript form) {
    Draft draft = new Draft(heard, scripts.common());
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
    return person.silently(draft, Phrase.REASON_EMERGENCY, candidate.rule());
  }
}
