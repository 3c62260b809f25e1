package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens a request in the caller's transaction: number, clocks, history, event. */
@ApplicationScoped
public class OpeningRequest {
  private final RequestStore store;
  private final Directory directory;

  OpeningRequest(RequestStore store, Directory directory) {
    this.store = store;
    this.directory = directory;
  }

  /**
   * A need as it was understood.
   *
   * @param why this line; empty when a person chose
   */
  public record Need(
      LineCode line, String title, List<Detail> details, Optional<Why> why, boolean urgent) {}

  public Uni<Request> open(
      Mutiny.Session session, Outbox outbox, Origin origin, Need need, Actor actor, Instant now) {
    Move opened = move(actor, now);
    return store
        .nextNumber(session, community(origin), now)
        .map(number -> request(number, origin, need, now))
        .chain(request -> store.insert(session, request, opened))
        .invoke(request -> outbox.add(RequestEvents.opened(request, opened)));
  }

  /**
   * @throws Problem 400 when there is no such community or line
   */
  void check(Origin origin, Need need) {
    community(origin);
    line(need);
  }

  /** As it begins. */
  Request request(RequestNumber number, Origin origin, Need need, Instant now) {
    ServiceLine line = line(need);
    return new Request(
        number,
        0,
        origin,
        line.code(),
        RequestState.NEW,
        need.title(),
        need.details(),
        need.why(),
        need.urgent() || line.urgent(),
        Optional.empty(),
        Clocks.start(line, community(origin).zone(), now),
        Aftermath.NONE,
        List.of(),
        now);
  }

  static Move move(Actor actor, Instant now) {
    return new Move(now, Move.By.of(actor), "open", Optional.empty(), RequestState.NEW, "");
  }

  private ServiceLine line(Need need) {
    return directory
        .line(need.line())
        .orElseThrow(() -> Problem.badRequest("There is no service line '" + need.line() + "'."));
  }

  private Community community(Origin origin) {
    return directory
        .community(origin.community())
        .orElseThrow(
            () -> Problem.badRequest("There is no community '" + origin.community() + "'."));
  }
}
