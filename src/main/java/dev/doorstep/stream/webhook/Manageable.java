package dev.doorstep.stream.webhook;

import dev.doorstep.access.CurrentCaller;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The endpoints that the present caller manages, and how they are. */
@ApplicationScoped
class Manageable {
  private final Endpoints endpoints;
  private final Standing standing;
  private final Replays replays;
  private final CurrentCaller caller;
  private final Clock clock;

  Manageable(
      Endpoints endpoints, Standing standing, Replays replays, CurrentCaller caller, Clock clock) {
    this.endpoints = endpoints;
    this.standing = standing;
    this.replays = replays;
    this.caller = caller;
    this.clock = clock;
  }

  /** Fails with a 401, 403 or 404 {@link Problem}. */
  Uni<Endpoint> find(UUID id) {
    Manager manager = Manager.current(caller);
    return endpoints
        .find(id)
        .map(
            found ->
                found
                    .filter(manager::mayManage)
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no webhook "
                                    + id
                                    + "; see GET /api/webhooks. / 没有此 Webhook。")));
  }

  Uni<EndpointEntry> entry(Endpoint endpoint) {
    return replays
        .under(endpoint.id())
        .chain(running -> entries(List.of(endpoint), running))
        .map(entries -> entries.get(0));
  }

  /** Of many, replays are not told. */
  Uni<List<EndpointEntry>> entries(List<Endpoint> some) {
    return entries(some, List.of());
  }

  private Uni<List<EndpointEntry>> entries(List<Endpoint> some, List<Replays.Replay> running) {
    return standing
        .of(some)
        .chain(
            known ->
                endpoints
                    .waiting(some)
                    .map(
                        waiting ->
                            some.stream()
                                .map(
                                    one ->
                                        EndpointEntry.of(
                                            one,
                                            EndpointState.of(one, known.of(one).isPresent()),
                                            waiting.getOrDefault(one.id(), 0L),
                                            running,
                                            clock.instant()))
                                .toList()));
  }
}
