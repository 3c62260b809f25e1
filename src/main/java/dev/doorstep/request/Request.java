package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One need of an enterprise on one service line.
 *
 * @param why it was opened on its line; empty when a person chose
 * @param version counts the changes; its ETag
 */
public record Request(
    RequestNumber number,
    int version,
    Origin origin,
    LineCode line,
    RequestState state,
    String title,
    List<Detail> details,
    Optional<Why> why,
    boolean urgent,
    Optional<Owner> owner,
    Clocks clocks,
    Aftermath aftermath,
    List<String> tags,
    Instant updatedAt) {
  public Request {
    tags = List.copyOf(tags);
    details = List.copyOf(details);
  }

  boolean isOwnedBy(Actor actor) {
    return owner.map(Owner::username).filter(actor.id()::equals).isPresent();
  }

  Request with(
      RequestState state, LineCode line, Optional<Owner> owner, Clocks clocks, Instant now) {
    return new Request(
        number,
        version + 1,
        origin,
        line,
        state,
        title,
        details,
        why,
        urgent,
        owner,
        clocks,
        aftermath,
        tags,
        now);
  }

  Request with(Aftermath aftermath) {
    return new Request(
        number, version, origin, line, state, title, details, why, urgent, owner, clocks, aftermath,
        tags, updatedAt);
  }

  /** As it stays where it was, when the chat has gone to another community. */
  Request withoutChat() {
    Origin here =
        new Origin(
            origin.community(),
            Optional.empty(),
            origin.lang(),
            origin.contact(),
            origin.enterprise(),
            origin.building());
    return new Request(
        number, version, here, line, state, title, details, why, urgent, owner, clocks, aftermath,
        tags, updatedAt);
  }

  Request tagged(List<String> tags, Instant now) {
    return new Request(
        number,
        version + 1,
        origin,
        line,
        state,
        title,
        details,
        why,
        urgent,
        owner,
        clocks,
        aftermath,
        tags,
        now);
  }

  /** Until when its visitor can open it again or rate it; empty while it is worked on. */
  Optional<Instant> visitorsTimeEnds() {
    if (state != RequestState.RESOLVED && state != RequestState.CLOSED) return Optional.empty();
    return clocks
        .resolvedAt()
        .or(clocks::closedAt)
        .map(Aftermath.VISITORS_TIME::addTo)
        .map(Instant::from);
  }
}
