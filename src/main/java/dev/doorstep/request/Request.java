package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One need of an enterprise on one service line.
 *
 * @param why it was opened on its line; empty when a person chose
 * @param escalation who was told that its promise is broken, while it is
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
    Optional<Escalation> escalation,
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
    Draft draft = new Draft(this).changed(now);
    draft.state = state;
    draft.line = line;
    draft.owner = owner;
    draft.clocks = clocks;
    draft.escalation =
        escalation.filter(one -> state.isOpen() && line.equals(this.line) && !kept(one, clocks));
    return draft.request();
  }

  Request with(Aftermath aftermath) {
    Draft draft = new Draft(this);
    draft.aftermath = aftermath;
    return draft.request();
  }

  Request with(Escalation escalation) {
    Draft draft = new Draft(this).changed(escalation.at());
    draft.escalation = Optional.of(escalation);
    return draft.request();
  }

  Request tagged(List<String> tags, Instant now) {
    Draft draft = new Draft(this).changed(now);
    draft.tags = tags;
    return draft.request();
  }

  /** As it stays where it was, when the chat has gone to another community. */
  Request withoutChat() {
    Draft draft = new Draft(this);
    draft.origin = origin.withoutChat();
    return draft.request();
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

  private static boolean kept(Escalation escalation, Clocks clocks) {
    return escalation.promise() == Promise.Kind.FIRST_ANSWER
        && clocks.firstAnsweredAt().isPresent();
  }

  /** The same request while some of it is changed. */
  private static final class Draft {
    private final Request same;
    private int version;
    private Origin origin;
    private LineCode line;
    private RequestState state;
    private Optional<Owner> owner;
    private Clocks clocks;
    private Aftermath aftermath;
    private List<String> tags;
    private Optional<Escalation> escalation;
    private Instant updatedAt;

    Draft(Request same) {
      this.same = same;
      version = same.version;
      origin = same.origin;
      line = same.line;
      state = same.state;
      owner = same.owner;
      clocks = same.clocks;
      aftermath = same.aftermath;
      tags = same.tags;
      escalation = same.escalation;
      updatedAt = same.updatedAt;
    }

    Draft changed(Instant now) {
      version++;
      updatedAt = now;
      return this;
    }

    Request request() {
      return new Request(
          same.number,
          version,
          origin,
          line,
          state,
          same.title,
          same.details,
          same.why,
          same.urgent,
          owner,
          clocks,
          aftermath,
          tags,
          escalation,
          updatedAt);
    }
  }
}
