package dev.doorstep.scripting;

import dev.doorstep.bot.proof.Outcome;
import dev.doorstep.bot.proof.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a draft would have done otherwise.
 *
 * @param changed turns that change in any way
 * @param counts changed turns by kind, such as {@code line}; a turn may count for several
 * @param samples a few turns of each kind, oldest first
 * @param otherEndings conversations that would end with other requests if they ran freely; of these
 *     {@code endings} shows the first
 */
public record ReplayReport(
    int turns,
    int conversations,
    int changed,
    Map<String, Integer> counts,
    List<Sample> samples,
    int otherEndings,
    List<Ending> endings) {
  private static final int ENDINGS = 50;

  /** A turn that would go otherwise, with the visitor's words and the button pressed. */
  public record Sample(
      String community,
      String conversation,
      long position,
      Instant at,
      String words,
      String choice,
      List<String> kinds,
      Outcome before,
      Outcome after) {}

  public record Ending(
      String community, String conversation, List<String> before, List<String> after) {}

  static ReplayReport of(Replay.Report report, Map<String, String> communities) {
    Map<String, Integer> counts = new TreeMap<>();
    report.counts().forEach((kind, count) -> counts.put(kind.code(), count));
    return new ReplayReport(
        report.turns(),
        report.conversations(),
        report.changed(),
        counts,
        report.changes().stream().map(change -> sample(change, communities)).toList(),
        report.endings().size(),
        report.endings().stream()
            .limit(ENDINGS)
            .map(
                ending ->
                    new Ending(
                        communities.get(ending.conversation()),
                        ending.conversation(),
                        ending.before(),
                        ending.after()))
            .toList());
  }

  /** With the words of these communities only; the counts stay. */
  ReplayReport within(Set<String> communities) {
    return new ReplayReport(
        turns,
        conversations,
        changed,
        counts,
        samples.stream().filter(sample -> communities.contains(sample.community())).toList(),
        otherEndings,
        endings.stream().filter(ending -> communities.contains(ending.community())).toList());
  }

  private static Sample sample(Replay.Change change, Map<String, String> communities) {
    var turn = change.turn();
    return new Sample(
        communities.get(turn.conversation()),
        turn.conversation(),
        turn.position(),
        turn.at(),
        turn.said().text(),
        turn.said().choice().orElse(null),
        change.kinds().stream().map(Replay.Kind::code).toList(),
        change.before(),
        change.after());
  }
}
