package dev.doorstep.board;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Card;
import dev.doorstep.request.FindingSimilar;
import dev.doorstep.request.HandingOn;
import dev.doorstep.request.Link;
import dev.doorstep.request.LinkingRequests;
import dev.doorstep.request.OpeningPart;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What requests have to do with each other, and with other communities. */
@Path("/api/requests/{number}")
public class RequestLinkResource {
  private final LinkingRequests linking;
  private final OpeningPart openingPart;
  private final FindingSimilar similar;
  private final HandingOn handingOn;
  private final StaffScope scope;

  RequestLinkResource(
      LinkingRequests linking,
      OpeningPart openingPart,
      FindingSimilar similar,
      HandingOn handingOn,
      StaffScope scope) {
    this.linking = linking;
    this.openingPart = openingPart;
    this.similar = similar;
    this.handingOn = handingOn;
    this.scope = scope;
  }

  /**
   * @param kind duplicate_of or related
   * @param close whether this duplicate is closed
   */
  @Schema(name = "RequestLinking")
  public record Linking(@NotNull Link.Kind kind, @NotNull RequestNumber other, boolean close) {}

  /**
   * @param note what is to be done
   */
  @Schema(name = "RequestPart")
  public record Part(
      @NotNull LineCode line,
      @NotBlank @Size(max = 200) String title,
      @Size(max = 1000) String note) {}

  /**
   * @param note why; both communities read it
   */
  @Schema(name = "RequestHandOn")
  public record HandOn(@NotNull CommunityCode community, @NotBlank @Size(max = 1000) String note) {}

  @POST
  @Path("hand-on")
  public Uni<Card> handOn(String number, @Valid @NotNull HandOn wish) {
    if (!scope.member().scope().allows(wish.community()))
      throw Problem.forbidden(
          "The community '%s' is not one of yours; ask somebody who works for both. / 您无权向该社区转办，请联系区级负责人。"
              .formatted(wish.community()));
    return handingOn
        .handOn(
            new HandingOn.Wish(
                RequestNumber.parse(number), wish.community(), wish.note().strip(), scope.actor()),
            scope.visible())
        .map(Card::forColleagues);
  }

  @GET
  @Path("links")
  public Uni<List<Link>> links(String number) {
    return linking.of(RequestNumber.parse(number), scope.visible());
  }

  @POST
  @Path("links")
  public Uni<List<Link>> link(String number, @Valid @NotNull Linking wish) {
    if (wish.kind() != Link.Kind.DUPLICATE_OF && wish.kind() != Link.Kind.RELATED)
      throw Problem.badRequest(
          "'kind' takes duplicate_of or related; parts are opened with POST …/parts. / kind 只能是 duplicate_of 或 related。");
    if (wish.close() && wish.kind() != Link.Kind.DUPLICATE_OF)
      throw Problem.badRequest("Only a duplicate is closed with its link. / 只有重复诉求可以随关联关闭。");
    return linking.link(
        new LinkingRequests.Wish(
            RequestNumber.parse(number), wish.kind(), wish.other(), wish.close(), scope.actor()),
        scope.visible());
  }

  @DELETE
  @Path("links/{other}")
  public Uni<List<Link>> unlink(String number, String other) {
    return linking.unlink(
        RequestNumber.parse(number), RequestNumber.parse(other), scope.actor(), scope.visible());
  }

  @GET
  @Path("similar")
  public Uni<List<FindingSimilar.Similar>> similar(String number) {
    return similar.to(RequestNumber.parse(number), scope.visible());
  }

  @POST
  @Path("parts")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Card.class)))
  public Uni<Response> openPart(String number, @Valid @NotNull Part part) {
    return openingPart
        .open(
            RequestNumber.parse(number),
            part.line(),
            part.title().strip(),
            Optional.ofNullable(part.note()).orElse("").strip(),
            scope.actor(),
            scope.visible())
        .map(opened -> Response.status(201).entity(Card.forColleagues(opened)).build());
  }
}
