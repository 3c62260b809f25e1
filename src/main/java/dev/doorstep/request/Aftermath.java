package dev.doorstep.request;

import java.time.Duration;
import java.util.Optional;

/** What comes after the work: how it ended, and what the visitor thinks of it. */
public record Aftermath(Optional<Ending> ending, Optional<Rating> rating) {
  /** How long visitors can open it again or rate it, from when it was resolved or closed. */
  public static final Duration VISITORS_TIME = Duration.ofDays(7);

  static final Aftermath NONE = new Aftermath(Optional.empty(), Optional.empty());

  static Aftermath of(Ending ending) {
    return new Aftermath(Optional.of(ending), Optional.empty());
  }

  Aftermath rated(Rating rating) {
    return new Aftermath(ending, Optional.of(rating));
  }
}
