package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What all lines share.
 *
 * @param sure the score from which the assistant goes on without asking; {@code margin} the lead it
 *     needs over the next line
 * @param maybe the score from which a line is worth offering
 * @param phrases every {@link Phrase} by its key
 * @param commands the words for each {@link Command}
 * @param negations words that take back the keyword after them
 * @param states request states in words
 */
public record CommonScript(
    double sure,
    double margin,
    double maybe,
    Map<Phrase, Spoken> phrases,
    Map<Command, Wording> commands,
    List<SmallTalk> smallTalk,
    List<String> negations,
    Map<String, Bilingual> states) {

  /** Whole messages and patterns that mean one thing. */
  public record Wording(List<String> exact, List<Pattern> patterns) {
    boolean covers(String bare) {
      return exact.contains(bare) || patterns.stream().anyMatch(p -> p.matcher(bare).find());
    }
  }

  /**
   * A pleasantry and its answer.
   *
   * @param menu whether the answer comes with the menu of lines
   */
  public record SmallTalk(String id, Wording wording, Spoken answer, boolean menu) {}
}
