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
    Community community =
        directory
            .community(origin.community())
            .orElseThrow(
                () -> Problem.badRequest("There is no community '" + origin.community() + "'."));
    ServiceLine line =
        directory
            .line(need.line())
            .orElseThrow(
                () -> Problem.badRequest("There is no service line '" + need.line() + "'."));
    Move opened = new Move(now, Move.By.of(actor), "open", Optional.empty(), RequestState.NEW, "");
    return store
        .nextNumber(session, community, now)
        .map(
            number ->
                new Request(
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
                    Clocks.start(line, community.zone(), now),
                    now))
        .chain(request -> store.insert(session, request, opened))
        .invoke(request -> outbox.add(RequestEvents.opened(request, opened)));
  }
}
