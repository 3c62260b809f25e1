package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.CloudEvents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What was sent to an endpoint, and what it answered. */
@Path("/api/webhooks/{webhook}/deliveries")
class DeliveryResource {
  private static final Set<String> STATES = Set.of("waiting", "delivered", "failed");
  private static final int MOST = 200;

  private final Manageable manageable;
  private final DeliveryLog deliveries;
  private final Endpoints endpoints;
  private final Standing standing;
  private final Dispatching dispatching;
  private final LogReader log;
  private final CloudEvents events;

  DeliveryResource(
      Manageable manageable,
      DeliveryLog deliveries,
      Endpoints endpoints,
      Standing standing,
      Dispatching dispatching,
      LogReader log,
      CloudEvents events) {
    this.manageable = manageable;
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.standing = standing;
    this.dispatching = dispatching;
    this.log = log;
    this.events = events;
  }

  /**
   * @param next pass it as {@code after} for older ones; empty: these were the oldest
   */
  record Page(List<DeliveryEntry> items, Optional<Long> next) {}

  @GET
  @Operation(summary = "Deliveries to an endpoint, the newest first")
  public Uni<Page> list(
      UUID webhook,
      @QueryParam("status") String status,
      @QueryParam("after") Long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    if (status != null && !STATES.contains(status))
      throw Problem.badRequest("'status' is waiting, delivered or failed; leave it out for all.");
    if (limit < 1 || limit > MOST)
      throw Problem.badRequest("'limit' is a number from 1 to %d.".formatted(MOST));
    return manageable
        .find(webhook)
        .chain(() -> deliveries.list(webhook, status, after, limit))
        .map(
            items ->
                new Page(
                    items,
                    items.size() < limit
                        ? Optional.empty()
                        : Optional.of(items.get(limit - 1).id())));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One delivery with what was sent and every attempt")
  public Uni<DeliveryEntry> read(UUID webhook, long id) {
    return manageable
        .find(webhook)
        .chain(endpoint -> find(webhook, id).chain(one -> whole(endpoint, one)));
  }

  @POST
  @Path("{id}/redeliver")
  @ResponseStatus(202)
  @Operation(
      summary = "Send an event once more, now",
      description =
          "One that still waits is tried at once, together with earlier ones of the same request. Else it becomes a"
              + " new delivery of the same event, with the same webhook-id.")
  public Uni<DeliveryEntry> redeliver(UUID webhook, long id) {
    return manageable
        .find(webhook)
        .chain(endpoint -> requireActive(endpoint))
        .chain(() -> find(webhook, id))
        .chain(one -> again(webhook, one))
        .call(() -> endpoints.probeNow(webhook))
        .invoke(dispatching::changed)
        .chain(again -> find(webhook, again));
  }

  private Uni<Long> again(UUID webhook, DeliveryEntry one) {
    return one.state().equals("waiting")
        ? deliveries.tryNow(webhook, one.id()).replaceWith(one.id())
        : deliveries.sendAgain(webhook, one.id());
  }

  private Uni<Endpoint> requireActive(Endpoint endpoint) {
    return standing
        .of(List.of(endpoint))
        .map(known -> EndpointState.of(endpoint, known.of(endpoint).isPresent()))
        .map(
            state -> {
              if (state == EndpointState.ACTIVE || state == EndpointState.BROKEN) return endpoint;
              throw Problem.conflict(
                  "webhook-not-active",
                  "This webhook is %s, so nothing is sent; let it go on first (PATCH paused: false). / 此 Webhook 已停用，请先恢复。"
                      .formatted(state.code()));
            });
  }

  private Uni<DeliveryEntry> find(UUID webhook, long id) {
    return deliveries
        .find(webhook, id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.notFound(
                            "There is no delivery "
                                + id
                                + " of this webhook, or it is no longer kept. / 没有此投递记录，或已过保存期。")));
  }

  private Uni<DeliveryEntry> whole(Endpoint endpoint, DeliveryEntry one) {
    return body(endpoint, one)
        .chain(
            body ->
                deliveries
                    .attempts(one)
                    .map(attempts -> one.with(new DeliveryEntry.Detail(body, attempts))));
  }

  private Uni<Optional<String>> body(Endpoint endpoint, DeliveryEntry one) {
    if (one.position().isEmpty()) return deliveries.body(one.id());
    return standing
        .of(List.of(endpoint))
        .map(known -> known.personal(endpoint))
        .chain(
            personal ->
                log.at(List.of(new Position(one.position().get())))
                    .map(
                        found ->
                            found.stream().findFirst().map(entry -> events.json(entry, personal))));
  }
}
