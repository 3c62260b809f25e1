package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/** What a message is about. The narrow place where a better understanding can be put in. */
interface Understanding {

  /**
   * @param text normalised
   * @return the lines it may concern, likeliest first; none when nothing in it speaks for a line
   */
  List<Candidate> rank(String text);

  /**
   * A line that a message may concern.
   *
   * @param intent the intent that fits best, none when only the line is known
   * @param immediately whether an emergency was recognised
   * @param matched the words that counted
   */
  record Candidate(
      String line,
      Optional<String> intent,
      boolean immediately,
      double score,
      List<String> matched) {
    String rule() {
      return line + intent.map(i -> "/" + i).orElse("");
    }
  }
}
