package dev.doorstep.board;

import dev.doorstep.access.StaffRoll;
import dev.doorstep.conversation.AcceptingMessage;
import dev.doorstep.conversation.CorrectingLine;
import dev.doorstep.conversation.ReplyingToVisitor;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Annotating;
import dev.doorstep.request.Card;
import dev.doorstep.request.Command;
import dev.doorstep.request.Ending;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Move;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.TaggingRequest;
import dev.doorstep.scripting.Correction;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What staff do to a request. */
@Path("/api/requests")
public class RequestCommandResource {
  private final StaffScope scope;
  private final MovingRequest moving;
  private final Annotating annotating;
  private final ReplyingToVisitor replying;
  private final FindingRequests finding;
  private final CorrectingLine correcting;
  private final TaggingRequest tagging;
  private final StaffRoll roll;

  RequestCommandResource(
      StaffScope scope,
      MovingRequest moving,
      Annotating annotating,
      ReplyingToVisitor replying,
      FindingRequests finding,
      CorrectingLine correcting,
      TaggingRequest tagging,
      StaffRoll roll) {
    this.scope = scope;
    this.moving = moving;
    this.annotating = annotating;
    this.replying = replying;
    this.finding = finding;
    this.correcting = correcting;
    this.tagging = tagging;
    this.roll = roll;
  }

  /**
   * @param note a reason or an explanation
   * @param line where to transfer to; only with {@code transfer}
   * @param ending how it came to its end; only with {@code resolve}, done unless given
   */
  public record Orders(@Size(max = 1000) String note, LineCode line, Ending.Kind ending) {}

  /**
   * @param mentions usernames of colleagues of the community who hear of it
   */
  public record Note(
      @NotBlank @Size(max = 4000) String text, @Size(max = 20) List<@NotBlank String> mentions) {}

  @Schema(name = "RequestTagging")
  public record Tagging(
      @Size(max = 10) List<@NotNull String> add, @Size(max = 20) List<@NotNull String> remove) {}

  /**
   * @param after the {@code seq} of the newest message its writer has seen; when there are later
   *     ones, the answer is a 409 that shows them. Left out: it is sent whatever there is
   */
  public record Reply(@NotNull UUID id, @NotNull String text, @Min(0) Integer after) {}

  /**
   * @param line where the visitor's words should have led
   */
  public record Wrong(@NotNull LineCode line, @Size(max = 500) String note) {}

  public record Replied(UUID id, UUID messageId) {}

  @POST
  @Path("{number}/{command}")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Card.class)))
  public Uni<Response> command(
      String number,
      String command,
      @HeaderParam("If-Match") String ifMatch,
      @Valid Orders orders) {
    Optional<Orders> given = Optional.ofNullable(orders);
    MovingRequest.Order order =
        new MovingRequest.Order(
            RequestNumber.parse(number),
            Command.of(command).orElseThrow(() -> unknown(command)),
            scope.actor(),
            given.map(Orders::note).orElse(""),
            given.map(Orders::line),
            ending(command, given.map(Orders::ending)),
            version(ifMatch));
    return moving
        .move(order, scope.visible())
        .map(
            request ->
                Response.ok(Card.forColleagues(request))
                    .tag(RequestListResource.tag(request))
                    .build());
  }

  @POST
  @Path("{number}/note")
  public Uni<Move> note(String number, @Valid @NotNull Note note) {
    RequestNumber wanted = RequestNumber.parse(number);
    var actor = scope.actor();
    var visible = scope.visible();
    Set<String> mentioned =
        note.mentions() == null ? Set.of() : new LinkedHashSet<>(note.mentions());
    return mayBeMentioned(wanted, mentioned)
        .chain(() -> annotating.note(wanted, actor, note.text(), mentioned, visible));
  }

  @POST
  @Path("{number}/tags")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Card.class)))
  public Uni<Response> tag(String number, @Valid @NotNull Tagging change) {
    return tagging
        .tag(
            RequestNumber.parse(number),
            scope.actor(),
            Objects.requireNonNullElse(change.add(), List.of()),
            Objects.requireNonNullElse(change.remove(), List.of()),
            scope.visible())
        .map(
            request ->
                Response.ok(Card.forColleagues(request))
                    .tag(RequestListResource.tag(request))
                    .build());
  }

  private Uni<Void> mayBeMentioned(RequestNumber number, Set<String> mentioned) {
    if (mentioned.isEmpty()) return Uni.createFrom().voidItem();
    return visibleRequest(number)
        .chain(request -> roll.of(request.origin().community()))
        .invoke(
            known -> {
              Set<String> strangers = new LinkedHashSet<>(mentioned);
              known.forEach(member -> strangers.remove(member.username()));
              if (!strangers.isEmpty())
                throw Problem.badRequest(
                    "%s cannot see this request: mention colleagues of its community. / %s 看不到这件诉求，只能提到本社区的同事。"
                        .formatted(String.join(", ", strangers), String.join("、", strangers)));
            })
        .replaceWithVoid();
  }

  @POST
  @Path("{number}/reply")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Replied.class)))
  public Uni<Response> reply(String number, @Valid @NotNull Reply reply) {
    RequestNumber wanted = RequestNumber.parse(number);
    var actor = scope.actor();
    AcceptingMessage.Incoming text =
        new AcceptingMessage.Incoming(reply.id(), reply.text(), Optional.empty());
    OptionalInt seen = reply.after() == null ? OptionalInt.empty() : OptionalInt.of(reply.after());
    return visibleRequest(wanted)
        .map(
            request ->
                request
                    .origin()
                    .conversation()
                    .orElseThrow(
                        () ->
                            Problem.conflict(
                                "no-conversation",
                                wanted
                                    + " did not come from a chat: call the contact, and leave a note.")))
        .chain(conversation -> replying.reply(conversation, wanted, actor, text, seen))
        .map(message -> Response.status(201).entity(new Replied(reply.id(), message.id())).build());
  }

  /** The assistant chose the wrong line: kept for the authors of its scripts; moves nothing. */
  @POST
  @Path("{number}/correction")
  public Uni<Correction> correct(String number, @Valid @NotNull Wrong wrong) {
    return correcting.correct(
        new CorrectingLine.Wish(
            RequestNumber.parse(number),
            wrong.line(),
            Optional.ofNullable(wrong.note()).map(String::strip).orElse(""),
            scope.actor()),
        scope.visible());
  }

  static Optional<Ending.Kind> ending(String command, Optional<Ending.Kind> ending) {
    if (ending.isPresent()
        && (!command.equals(Command.RESOLVE.code()) || !ending.get().isOutcome()))
      throw Problem.badRequest(
          "'ending' goes with 'resolve': done, partly, advised, referred or not_possible. / 办结结果只能随“办结”提交。");
    return ending;
  }

  private Uni<Request> visibleRequest(RequestNumber number) {
    var visible = scope.visible();
    return finding
        .file(number)
        .map(
            found ->
                found
                    .map(FindingRequests.File::request)
                    .filter(visible)
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no request " + number + " that you may see.")));
  }

  private static Optional<Integer> version(String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) return Optional.empty();
    try {
      return Optional.of(Integer.valueOf(ifMatch.replace("\"", "").strip()));
    } catch (NumberFormatException notOne) {
      throw Problem.badRequest("If-Match takes the ETag of the request, such as \"3\".");
    }
  }

  private static Problem unknown(String command) {
    return Problem.notFound(
        "There is no command '%s'. There are: %s, note, tags, reply, correction."
            .formatted(
                command,
                Arrays.stream(Command.values())
                    .map(Command::code)
                    .collect(Collectors.joining(", "))));
  }
}
