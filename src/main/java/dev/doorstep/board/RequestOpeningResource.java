package dev.doorstep.board;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.Caller;
import dev.doorstep.access.CurrentCaller;
import dev.doorstep.access.KeyScope;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.AcceptingRequest;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Card;
import dev.doorstep.request.OpeningOnce;
import dev.doorstep.request.Request;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Staff open a request for someone at the counter or on the telephone, programs for their users.
 */
@Path("/api/requests")
public class RequestOpeningResource {
  private final CurrentCaller callers;
  private final StaffScope scope;
  private final NamedPlaces places;
  private final AcceptingRequest accepting;

  RequestOpeningResource(
      CurrentCaller callers, StaffScope scope, NamedPlaces places, AcceptingRequest accepting) {
    this.callers = callers;
    this.scope = scope;
    this.places = places;
    this.accepting = accepting;
  }

  @POST
  @APIResponse(
      responseCode = "201",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Card.class)))
  public Uni<Response> open(
      @Valid @NotNull RequestOpening wish, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    Caller caller = callers.with(KeyScope.REQUESTS_WRITE);
    Actor actor =
        caller instanceof ApiKey key ? Actor.api(key.id().toString(), key.name()) : scope.actor();
    if (!caller.scope().allows(wish.community())) {
      throw Problem.forbidden(
          "The community '" + wish.community() + "' is not one of yours. Ask an admin to add it.");
    }
    Optional<OpeningOnce.Sending> sending =
        Optional.ofNullable(idempotencyKey)
            .map(key -> new OpeningOnce.Sending(caller.who(), key, wish.toString()));
    return places
        .origin(wish)
        .chain(
            origin ->
                accepting.accept(new AcceptingRequest.Wanted(origin, wish.need(), actor, sending)))
        .map(opened -> answer(opened, RequestSight.of(caller)));
  }

  /** What is new holds nothing but what the sender knows. */
  private static Response answer(OpeningOnce.Opened opened, RequestSight sight) {
    Request request = opened.request();
    return Response.status(opened.again() ? 200 : 201)
        .location(URI.create("/api/requests/" + request.number()))
        .entity(opened.again() ? sight.card(request) : Card.of(request))
        .tag(RequestListResource.tag(request))
        .build();
  }
}
