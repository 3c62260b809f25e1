package dev.doorstep.widget;

import dev.doorstep.access.Limits;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Card;
import dev.doorstep.request.Command;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.Rating;
import dev.doorstep.request.RatingRequest;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What visitors do to their own requests: take them back, open them again, rate them. */
@Path("/api/conversations/{id}/requests/{number}")
public class RequestOfVisitorResource {
  private final MovingRequest moving;
  private final RatingRequest rating;
  private final VisitorAccess access;
  private final Limits limits;

  RequestOfVisitorResource(
      MovingRequest moving, RatingRequest rating, VisitorAccess access, Limits limits) {
    this.moving = moving;
    this.rating = rating;
    this.access = access;
    this.limits = limits;
  }

  /**
   * @param note what is still open
   */
  @Schema(name = "RequestReopening")
  public record Reopening(@Size(max = Rating.REASON_LIMIT) String note) {}

  @Schema(name = "RequestRating")
  public record Given(
      @NotNull @Min(1) @Max(5) Integer stars, @Size(max = Rating.REASON_LIMIT) String reason) {}

  @POST
  @Path("withdraw")
  public Uni<Card> withdraw(
      UUID id, String number, @HeaderParam("Authorization") String authorization) {
    access.visitorOf(id, authorization);
    return move(id, number, Command.WITHDRAW, "");
  }

  @POST
  @Path("reopen")
  public Uni<Card> reopen(
      UUID id,
      String number,
      @HeaderParam("Authorization") String authorization,
      @Valid Reopening reopening,
      @Context HttpServerRequest request) {
    access.visitorOf(id, authorization);
    refuseHaste(id, request);
    return move(
        id, number, Command.REOPEN, text(reopening == null ? null : reopening.note(), "note"));
  }

  @PUT
  @Path("rating")
  public Uni<Card> rate(
      UUID id,
      String number,
      @HeaderParam("Authorization") String authorization,
      @Valid @NotNull Given given,
      @Context HttpServerRequest request) {
    access.visitorOf(id, authorization);
    refuseHaste(id, request);
    return rating
        .rate(
            RequestNumber.parse(number), given.stars(), text(given.reason(), "reason"), theirs(id))
        .map(Card::of);
  }

  private Uni<Card> move(UUID id, String number, Command command, String note) {
    return moving
        .move(
            MovingRequest.Order.of(RequestNumber.parse(number), command, Actor.VISITOR, note),
            theirs(id))
        .map(Card::of);
  }

  private void refuseHaste(UUID id, HttpServerRequest request) {
    limits
        .message(id, ConversationResource.address(request))
        .ifPresent(
            wait -> {
              throw ConversationResource.tooFast(wait);
            });
  }

  private static String text(String given, String field) {
    String text = Optional.ofNullable(given).map(String::strip).orElse("");
    if (text.indexOf(0) >= 0)
      throw Problem.badRequest("'" + field + "' has a NUL character (U+0000). Leave it out.");
    return text;
  }

  private static Predicate<Request> theirs(UUID conversation) {
    return request -> request.origin().conversation().filter(conversation::equals).isPresent();
  }
}
