package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a branch of a reply holds: all that is present must be true.
 *
 * @param open whether the line is at work now
 * @param hasRequests whether the visitor has requests already
 * @param enterpriseKnown whether it is known which enterprise the visitor belongs to
 * @param again whether this reply was given before in the conversation
 * @param slots slot → the values of which it must have one
 */
public record When(
    Optional<Boolean> open,
    Optional<Boolean> hasRequests,
    Optional<Boolean> enterpriseKnown,
    Optional<Boolean> again,
    Optional<Lang> lang,
    Map<String, List<String>> slots) {
  static final When ALWAYS =
      new When(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  public When {
    slots = Map.copyOf(slots);
  }

  /** Whether it asks for nothing that the other does not ask for as well. */
  boolean covers(When other) {
    return within(open, other.open)
        && within(hasRequests, other.hasRequests)
        && within(enterpriseKnown, other.enterpriseKnown)
        && within(again, other.again)
        && within(lang, other.lang)
        && slots.entrySet().stream()
            .allMatch(
                s ->
                    other.slots.containsKey(s.getKey())
                        && s.getValue().containsAll(other.slots.get(s.getKey())));
  }

  private static <T> boolean within(Optional<T> mine, Optional<T> theirs) {
    return mine.isEmpty() || mine.equals(theirs);
  }
}
