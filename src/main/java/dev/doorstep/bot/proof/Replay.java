package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What other scripts would have done in past conversations.
 *
 * <p>Every recorded turn is decided twice from its recorded state, so that one change does not hide
 * the next. Beside that each conversation is run through both versions from its first recorded turn
 * on, to tell whether it would have ended with other requests.
 *
 * <p>Turns of one conversation come in order; conversations may be mixed. Not thread-safe.
 */
public final class Replay {
  private final Assistant before;
  private final Assistant after;
  private final int samples;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, PriorityQueue<Change>> sampled = new EnumMap<>(Kind.class);
  private final Map<String, FreeRun> conversations = new LinkedHashMap<>();
  private int turns;
  private int changed;

  /** How a turn changes; the order is that of their weight for the visitor. */
  public enum Kind {
    /** Other requests are opened or withdrawn. */
    OPENED,
    /** A person is called, or no longer. */
    HAND_OVER,
    /** Another service line. */
    LINE,
    /** Another step or form: an answer instead of a form, a question back. */
    STEP,
    /** Other answers were found in the message. */
    SLOTS,
    /** Another question is asked. */
    ASKED,
    /** The new scripts cannot go on from the recorded state. */
    FAILED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A turn that would go otherwise. */
  public record Change(RecordedTurn turn, Set<Kind> kinds, Outcome before, Outcome after) {}

  /**
   * A conversation that would end otherwise if it ran freely: the same words and buttons, each
   * version going on from its own states.
   */
  public record Ending(String conversation, List<String> before, List<String> after) {}

  /**
   * @param changed turns that change in any way
   * @param changes samples of each kind in the order of the export
   * @param counts changed turns by kind; a turn may count for several
   * @param endings all conversations that would end with other requests or another hand-over
   */
  public record Report(
      int turns,
      int conversations,
      int changed,
      Map<Kind, Integer> counts,
      List<Change> changes,
      List<Ending> endings) {}

  /**
   * @param samples how many changes of each kind are kept for the report; they are spread evenly
   *     over the conversations and the same on every run
   */
  public Replay(Assistant before, Assistant after, int samples) {
    this.before = before;
    this.after = after;
    this.samples = samples;
  }

  public static Report of(
      Assistant before, Assistant after, Iterable<RecordedTurn> turns, int samples) {
    Replay replay = new Replay(before, after, samples);
    turns.forEach(replay::turn);
    return replay.report();
  }

  /** Replays the next turn. */
  public void turn(RecordedTurn recorded) {
    turns++;
    Attempt attemptBefore = Attempt.of(before, recorded.state(), recorded);
    Attempt attemptAfter = Attempt.of(after, recorded.state(), recorded);
    Outcome old = attemptBefore.outcome();
    Outcome now = attemptAfter.outcome();
    Set<Kind> kinds = kinds(old, now);
    if (!kinds.isEmpty()) {
      changed++;
      keep(new Change(recorded, kinds, old, now));
    }
    conversations
        .computeIfAbsent(recorded.conversation(), id -> new FreeRun(before, after, recorded))
        .turn(recorded, attemptBefore, attemptAfter);
  }

  public Report report() {
    List<Change> changes =
        sampled.values().stream()
            .flatMap(PriorityQueue::stream)
            .distinct()
            .sorted(
                Comparator.comparing((Change c) -> c.turn().at())
                    .thenComparing(c -> c.turn().conversation())
                    .thenComparingLong(c -> c.turn().position()))
            .toList();
    List<Ending> endings = new ArrayList<>();
    conversations.forEach((id, run) -> run.ending(id).ifPresent(endings::add));
    return new Report(
        turns, conversations.size(), changed, new EnumMap<>(counts), changes, endings);
  }

  static Set<Kind> kinds(Outcome before, Outcome after) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (after.failure().isPresent()) {
      kinds.add(Kind.FAILED);
      return kinds;
    }
    note(kinds, Kind.OPENED, before.opened(), after.opened());
    note(kinds, Kind.HAND_OVER, before.handOver(), after.handOver());
    note(kinds, Kind.LINE, before.line(), after.line());
    note(kinds, Kind.STEP, before.step(), after.step());
    note(kinds, Kind.SLOTS, before.slots(), after.slots());
    note(kinds, Kind.ASKED, before.asked(), after.asked());
    return kinds;
  }

  private static void note(Set<Kind> kinds, Kind kind, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      kinds.add(kind);
    }
  }

  /** Keeps those whose place hashes lowest: a fair sample without chance. */
  private void keep(Change change) {
    for (Kind kind : change.kinds()) {
      counts.merge(kind, 1, Integer::sum);
      PriorityQueue<Change> kept =
          sampled.computeIfAbsent(
              kind, k -> new PriorityQueue<>(Comparator.comparingInt(Replay::place).reversed()));
      kept.add(change);
      if (kept.size() > samples) {
        kept.remove();
      }
    }
  }

  private static int place(Change change) {
    int hash =
        31 * change.turn().conversation().hashCode() + Long.hashCode(change.turn().position());
    hash *= 0x9E3779B9; // Knuth's multiplicative hash spreads neighbouring positions
    return hash ^ (hash >>> 15);
  }
}
