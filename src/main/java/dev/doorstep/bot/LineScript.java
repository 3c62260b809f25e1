package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * The script of one service line.
 *
 * @param hint a few typical needs, shown where the line is offered
 * @param cues words that speak for the line whatever the intent
 * @param fallback the form for a need of this line that fits no intent
 */
public record LineScript(
    String code,
    Bilingual name,
    Bilingual hint,
    boolean urgent,
    List<Cue> cues,
    List<IntentScript> intents,
    List<FormScript> forms,
    String fallback) {
  public LineScript {
    cues = List.copyOf(cues);
    intents = List.copyOf(intents);
    forms = List.copyOf(forms);
  }

  public Optional<FormScript> form(String id) {
    return forms.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  Optional<IntentScript> intent(String id) {
    return intents.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  public LineScript withIntents(List<IntentScript> others) {
    return new LineScript(code, name, hint, urgent, cues, others, forms, fallback);
  }
}
