package dev.doorstep.bot;

import dev.doorstep.bot.text.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What all lines share.
 *
 * @param sure the confidence from which the assistant goes on without asking; {@code margin} the
 *     lead it needs over everything else the message may mean
 * @param maybe the confidence from which a line is worth offering
 * @param phrases every {@link Phrase} by its key
 * @param commands the words for each {@link Command}
 * @param negations words that take back the keyword after them
 * @param states request states in words
 * @param dropAfter how long a form may go untouched before it is put aside
 */
public record CommonScript(
    double sure,
    double margin,
    double maybe,
    Map<Phrase, Spoken> phrases,
    Map<Command, Wording> commands,
    List<SmallTalk> smallTalk,
    List<String> negations,
    Map<String, Bilingual> states,
    Duration dropAfter) {

  /**
   * Messages that mean one thing.
   *
   * @param exact whole messages, without punctuation and politeness
   * @param examples what the model learns to recognise as well
   */
  public record Wording(List<String> exact, List<Pattern> patterns, List<String> examples) {
    boolean covers(String bare) {
      return exact.contains(bare)
          || patterns.stream().anyMatch(p -> p.matcher(bare).find())
          || severalTimes(bare);
    }

    /** Whether nothing else is said. */
    boolean isAll(String bare) {
      return exact.contains(bare) || patterns.stream().anyMatch(p -> p.matcher(bare).matches());
    }

    /** "没错，提交" says the same twice. */
    private boolean severalTimes(String bare) {
      if (bare.indexOf(' ') < 0) {
        return false;
      }
      List<String> parts = List.of(bare.split(" "));
      return parts.size() > 1 && exact.containsAll(parts) && Script.of(bare) == Script.HAN;
    }
  }

  /**
   * A pleasantry and its answer.
   *
   * @param menu whether the answer comes with the menu of lines
   */
  public record SmallTalk(String id, Wording wording, Spoken answer, boolean menu) {}
}
