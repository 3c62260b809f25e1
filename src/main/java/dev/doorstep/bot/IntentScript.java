package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing visitors want from a line.
 *
 * @param immediately an emergency: opens the request at once and calls a person
 * @param answer the quick answer, if there is one
 * @param form the form that opens a request, if there is one
 * @param preset slots that the intent itself answers, such as the kind of licence
 */
public record IntentScript(
    String id,
    boolean immediately,
    Map<Lang, List<String>> examples,
    List<Cue> cues,
    Optional<Spoken> answer,
    Optional<String> form,
    Map<String, String> preset) {
  public IntentScript {
    cues = List.copyOf(cues);
    examples = Map.copyOf(examples);
    preset = Map.copyOf(preset);
  }
}
