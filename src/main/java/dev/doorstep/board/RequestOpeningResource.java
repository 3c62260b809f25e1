package dev.doorstep.board;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.Caller;
import dev.doorstep.access.CurrentCaller;
import dev.doorstep.access.KeyScope;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.AcceptingRequest;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Card;
import dev.doorstep.request.Detail;
import dev.doorstep.request.OpeningOnce;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.Origin;
import dev.doorstep.request.Request;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Staff open a request for someone at the counter or on the telephone, programs for their users.
 */
@Path("/api/requests")
public class RequestOpeningResource {
  private static final Bilingual DESCRIPTION = new Bilingual("说明", "Description");

  private final CurrentCaller callers;
  private final StaffScope scope;
  private final AcceptingRequest accepting;

  RequestOpeningResource(CurrentCaller callers, StaffScope scope, AcceptingRequest accepting) {
    this.callers = callers;
    this.scope = scope;
    this.accepting = accepting;
  }

  @Schema(name = "RequestOpening")
  public record Opening(
      @NotNull CommunityCode community,
      @NotNull LineCode line,
      @NotBlank @Size(max = 200) String title,
      @Size(max = 4000) String description,
      @Pattern(regexp = "zh|en", message = "is zh or en") String lang,
      @Valid Contact contact) {
    public record Contact(@Size(max = 60) String name, @Size(max = 40) String phone) {}
  }

  @POST
  @APIResponse(
      responseCode = "201",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Card.class)))
  public Uni<Response> open(
      @Valid @NotNull Opening wish, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    Caller caller = callers.with(KeyScope.REQUESTS_WRITE);
    Actor actor =
        caller instanceof ApiKey key ? Actor.api(key.id().toString(), key.name()) : scope.actor();
    if (!caller.scope().allows(wish.community())) {
      throw Problem.forbidden(
          "The community '" + wish.community() + "' is not one of yours. Ask an admin to add it.");
    }
    Origin origin =
        new Origin(
            wish.community(),
            Optional.empty(),
            wish.lang() == null ? "zh" : wish.lang(),
            contact(wish),
            Optional.empty(),
            Optional.empty());
    List<Detail> details =
        wish.description() == null || wish.description().isBlank()
            ? List.of()
            : List.of(new Detail("description", DESCRIPTION, wish.description()));
    OpeningRequest.Need need =
        new OpeningRequest.Need(wish.line(), wish.title(), details, Optional.empty(), false);
    Optional<OpeningOnce.Sending> sending =
        Optional.ofNullable(idempotencyKey)
            .map(key -> new OpeningOnce.Sending(caller.who(), key, wish.toString()));
    return accepting
        .accept(new AcceptingRequest.Wanted(origin, need, actor, sending))
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

  private static Origin.Contact contact(Opening wish) {
    if (wish.contact() == null) return Origin.Contact.NONE;
    return new Origin.Contact(
        Optional.ofNullable(wish.contact().name()).orElse(""),
        Optional.ofNullable(wish.contact().phone()).orElse(""));
  }
}
