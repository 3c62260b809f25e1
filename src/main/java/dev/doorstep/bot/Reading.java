package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * What a message means, as far as the words tell.
 *
 * @param candidates the lines it may concern, likeliest first; none when nothing speaks for a line
 * @param aside what it may be instead of a need: a pleasantry ({@code talk/thanks}), a wish to
 *     steer ({@code command/status})
 */
public record Reading(List<Candidate> candidates, Optional<Aside> aside) {
  static final Reading NOTHING = new Reading(List.of(), Optional.empty());

  /**
   * @param what kind and id, such as {@code talk/thanks}
   * @param confidence as {@link Candidate#confidence}
   */
  public record Aside(String what, double confidence) {}

  public Reading {
    candidates = List.copyOf(candidates);
  }

  public Optional<Candidate> best() {
    return candidates.stream().findFirst();
  }

  /** How sure the best line is, 0 without one. */
  double confidence() {
    return best().map(Candidate::confidence).orElse(0.0);
  }

  /** The lead of the best line over everything else the message may mean. */
  double margin() {
    double next = candidates.size() > 1 ? candidates.get(1).confidence() : 0;
    return confidence() - Math.max(next, aside.map(Aside::confidence).orElse(0.0));
  }

  /** Whether the line is clear enough to go on without asking. */
  boolean sure(CommonScript common) {
    return confidence() >= common.sure() && margin() >= common.margin();
  }

  /** Whether the message is clearly this instead of a need, such as {@code talk/thanks}. */
  boolean is(String what, CommonScript common) {
    return aside.filter(a -> a.what().equals(what)).map(Aside::confidence).orElse(0.0)
        >= common.sure();
  }
}
