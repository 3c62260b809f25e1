package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing visitors want from a line.
 *
 * @param name what it is called on a button
 * @param priority of two rules that both decide, the higher wins
 * @param status a question how a request stands that is there already
 * @param complaint a complaint about one
 * @param immediately an emergency: opens the request at once and calls a person
 * @param answer the quick answer, if there is one
 * @param form the form that opens a request, if there is one
 * @param preset slots that the intent itself answers, such as the kind of licence
 */
public record IntentScript(
    String id,
    Optional<Bilingual> name,
    int priority,
    boolean status,
    boolean complaint,
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

  public IntentScript withExamples(Map<Lang, List<String>> others) {
    return new IntentScript(
        id, name, priority, status, complaint, immediately, others, cues, answer, form, preset);
  }
}
