package dev.doorstep.request;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a request's history.
 *
 * @param command a {@link Command}, or {@code open}, {@code reply}, {@code note}, {@code correct}
 * @param from empty when it was opened
 */
public record Move(
    Instant at, By by, String command, Optional<RequestState> from, RequestState to, String note) {
  public record By(String kind, String id, String name) {
    static By of(Actor actor) {
      return new By(actor.kind().code(), actor.id(), actor.name());
    }
  }
}
