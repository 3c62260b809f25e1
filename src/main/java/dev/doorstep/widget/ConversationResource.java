package dev.doorstep.widget;

import dev.doorstep.access.CurrentStaff;
import dev.doorstep.access.Limits;
import dev.doorstep.access.Origins;
import dev.doorstep.access.VisitorTokens;
import dev.doorstep.conversation.AcceptingMessage;
import dev.doorstep.conversation.Message;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.conversation.StartingConversation;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The visitor's REST: start, read, write. {@code /ws/chat} does the same live. */
@Path("/api/conversations")
public class ConversationResource {
  private final StartingConversation starting;
  private final AcceptingMessage accepting;
  private final ReadingConversation reading;
  private final LogReader log;
  private final VisitorTokens tokens;
  private final VisitorAccess access;
  private final CurrentStaff staff;
  private final Limits limits;
  private final Origins origins;

  ConversationResource(
      StartingConversation starting,
      AcceptingMessage accepting,
      ReadingConversation reading,
      LogReader log,
      VisitorTokens tokens,
      VisitorAccess access,
      CurrentStaff staff,
      Limits limits,
      Origins origins) {
    this.starting = starting;
    this.accepting = accepting;
    this.reading = reading;
    this.log = log;
    this.tokens = tokens;
    this.access = access;
    this.staff = staff;
    this.limits = limits;
    this.origins = origins;
  }

  /**
   * @param enterprise credit code; {@code building} a building code
   */
  @Schema(name = "ConversationStart")
  public record Start(
      @NotNull CommunityCode community,
      @Pattern(regexp = "zh|en", message = "is zh or en") String lang,
      @Size(max = 18) String enterprise,
      @Size(max = 64) String building,
      @Valid Contact contact) {
    public record Contact(@Size(max = 60) String name, @Size(max = 40) String phone) {}
  }

  @Schema(name = "ConversationStarted")
  public record Started(UUID id, String token, Position position) {}

  /**
   * @param files ids of files uploaded before; with them the text may be left out
   */
  @Schema(name = "MessageText")
  public record Text(
      @NotNull UUID id, String text, @Size(max = 200) String choice, List<@NotNull UUID> files) {}

  public record Acknowledged(UUID id, UUID messageId) {}

  @POST
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Started.class)))
  public Uni<Response> start(@Valid @NotNull Start start, @Context HttpServerRequest request) {
    limits.conversation(address(request)).ifPresent(ConversationResource::refuse);
    refuseForeignPage(request, start.community());
    Optional<Start.Contact> contact = Optional.ofNullable(start.contact());
    StartingConversation.Opening opening =
        new StartingConversation.Opening(
            start.community(),
            "en".equals(start.lang()) ? "en" : "zh",
            Optional.ofNullable(start.enterprise()),
            Optional.ofNullable(start.building()),
            contact.map(Start.Contact::name).orElse(""),
            contact.map(Start.Contact::phone).orElse(""));
    return log.extent()
        .chain(
            extent ->
                starting
                    .start(opening)
                    .map(id -> new Started(id, tokens.issue(id, start.community()), extent.last())))
        .map(started -> Response.status(201).entity(started).build());
  }

  /** For the visitor by token, or for staff of the community by session. */
  @GET
  @Path("{id}/messages")
  public Uni<ReadingConversation.Snapshot> messages(
      UUID id, @HeaderParam("Authorization") String authorization) {
    if (authorization != null) {
      access.visitorOf(id, authorization);
      return reading.snapshot(id);
    }
    var member = staff.get();
    return reading
        .snapshot(id)
        .invoke(
            snapshot -> {
              if (!member.scope().allows(snapshot.community())) {
                throw Problem.notFound("There is no conversation " + id + " that you may see.");
              }
            });
  }

  @POST
  @Path("{id}/messages")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Acknowledged.class)))
  public Uni<Response> post(
      UUID id,
      @HeaderParam("Authorization") String authorization,
      @Valid @NotNull Text text,
      @Context HttpServerRequest request) {
    access.visitorOf(id, authorization);
    limits.message(id, address(request)).ifPresent(ConversationResource::refuse);
    AcceptingMessage.Incoming incoming =
        new AcceptingMessage.Incoming(
            text.id(),
            Objects.requireNonNullElse(text.text(), ""),
            Optional.ofNullable(text.choice()),
            Objects.requireNonNullElse(text.files(), List.of()));
    return accepting
        .accept(id, incoming)
        .map(Message::id)
        .map(
            messageId ->
                Response.status(201).entity(new Acknowledged(text.id(), messageId)).build());
  }

  private void refuseForeignPage(HttpServerRequest request, CommunityCode community) {
    String origin = request.getHeader("Origin");
    if (origin == null || origins.sameOrigin(origin, request.getHeader("Host"))) return;
    if (!origins.mayEmbed(origin, community)) {
      throw Problem.forbidden(
          "Pages of %s may not use the widget of '%s'. Ask the community to allow that origin."
              .formatted(origin, community));
    }
  }

  static String address(HttpServerRequest request) {
    return request.remoteAddress().hostAddress();
  }

  private static void refuse(Duration wait) {
    throw tooFast(wait);
  }

  static Problem tooFast(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return Problem.tooMany(
        "Too many at once: wait %d s and send it again. / 发送过于频繁，请 %d 秒后重试。"
            .formatted(seconds, seconds),
        wait);
  }
}
