package dev.doorstep.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a request's history.
 *
 * @param command a {@link Command}, or {@code open}, {@code reply}, {@code note}, {@code correct},
 *     {@code remind}, {@code rate}, {@code tag}, {@code link}, {@code unlink}
 * @param from empty when it was opened
 */
public record Move(
    Instant at, By by, String command, Optional<RequestState> from, RequestState to, String note) {
  private static final Set<String> INTERNAL = Set.of("note", "correct", "tag", "link", "unlink");

  /** Whether it is for colleagues only: notes, tags, links, and reports of a wrong line. */
  public boolean internal() {
    return INTERNAL.contains(command);
  }

  /** The same without who exactly did it and what they wrote. */
  public Move withoutPersonal() {
    return new Move(at, new By(by.kind(), "", ""), command, from, to, "");
  }

  public record By(String kind, String id, String name) {
    static By of(Actor actor) {
      return new By(actor.kind().code(), actor.id(), actor.name());
    }
  }
}
