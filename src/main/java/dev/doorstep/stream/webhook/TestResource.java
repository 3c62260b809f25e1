package dev.doorstep.stream.webhook;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tries an endpoint out. */
@Path("/api/webhooks/{webhook}/test")
class TestResource {
  private final Manageable manageable;
  private final Courier courier;
  private final DeliveryLog deliveries;
  private final Endpoints endpoints;
  private final Dispatching dispatching;
  private final Clock clock;

  TestResource(
      Manageable manageable,
      Courier courier,
      DeliveryLog deliveries,
      Endpoints endpoints,
      Dispatching dispatching,
      Clock clock) {
    this.manageable = manageable;
    this.courier = courier;
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.dispatching = dispatching;
    this.clock = clock;
  }

  /**
   * @param delivery its place in the delivery log
   * @param answer the beginning of the answer's body, or what the trouble said
   */
  record Result(
      long delivery,
      boolean arrived,
      Optional<Integer> status,
      Optional<String> trouble,
      long tookMs,
      String answer) {}

  @POST
  @Operation(
      summary = "Send a test event now, past all order, and tell what came of it",
      description =
          "Its type is dev.doorstep.webhook.test.v1. Also works while the endpoint is paused; when it arrives at one"
              + " that counts as broken, deliveries are tried again at once.")
  public Uni<Result> test(UUID webhook) {
    return manageable
        .find(webhook)
        .chain(
            endpoint -> {
              TestEvent test = TestEvent.of(endpoint, clock.instant());
              return courier
                  .send(endpoint.url(), endpoint.secrets(), test.parcel())
                  .chain(answer -> recorded(endpoint, test, answer));
            });
  }

  private Uni<Result> recorded(Endpoint endpoint, TestEvent test, Answer answer) {
    return deliveries
        .tested(endpoint, test, answer)
        .map(
            id ->
                id.orElseThrow(
                    () -> Problem.notFound("The webhook was deleted while it was tested.")))
        .call(
            () ->
                answer.arrived() ? endpoints.probeNow(endpoint.id()) : Uni.createFrom().voidItem())
        .invoke(dispatching::changed)
        .map(
            id ->
                new Result(
                    id,
                    answer.arrived(),
                    answer.status(),
                    answer.trouble().map(Trouble::code),
                    answer.took().toMillis(),
                    answer.text()));
  }
}
