package dev.doorstep.board;

import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Lang;
import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.Author;
import dev.doorstep.scripting.Check;
import dev.doorstep.scripting.Draft;
import dev.doorstep.scripting.Drafting;
import dev.doorstep.scripting.Publication;
import dev.doorstep.scripting.Publishing;
import dev.doorstep.scripting.ScriptSet;
import dev.doorstep.scripting.Trying;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The draft of the next scripts, which all authors share: edit, check, publish or discard. Its
 * revision is its ETag; 0 stands for "there is none yet".
 */
@Path("/api/scripts/draft")
@RolesAllowed({"author", "admin"})
public class ScriptDraftResource {
  private final StaffScope scope;
  private final Drafting drafting;
  private final Publishing publishing;
  private final Trying trying;

  ScriptDraftResource(StaffScope scope, Drafting drafting, Publishing publishing, Trying trying) {
    this.scope = scope;
    this.drafting = drafting;
    this.publishing = publishing;
    this.trying = trying;
  }

  /**
   * @param revision 0: these are the files of the active version, nobody has changed them yet
   * @param by null with revision 0
   */
  public record DraftFiles(
      int revision,
      int basedOn,
      Map<String, String> files,
      Optional<Author> by,
      Optional<Instant> at) {
    static DraftFiles of(Draft draft) {
      return new DraftFiles(
          draft.revision(),
          draft.basedOn(),
          draft.files().texts(),
          Optional.of(draft.by()),
          Optional.of(draft.at()));
    }
  }

  public record Files(@NotNull Map<String, String> files) {}

  public record Publish(@NotNull Integer revision, @Size(max = 500) String note) {}

  /**
   * @param lang of a conversation that begins; Chinese unless given
   * @param state as the turn before answered it; none begins a conversation
   * @param choice the id of the pressed button
   */
  public record Said(
      Lang lang, BotState state, @NotNull @Size(max = 4000) String text, String choice) {}

  @GET
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DraftFiles.class)))
  public Uni<Response> read() {
    return drafting
        .current()
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(DraftFiles.of(found.get()))
                    : drafting
                        .fresh()
                        .map(
                            fresh ->
                                new DraftFiles(
                                    Drafting.NONE,
                                    fresh.basedOn(),
                                    fresh.files().texts(),
                                    Optional.empty(),
                                    Optional.empty())))
        .map(draft -> Response.ok(draft).tag(tag(draft.revision())).build());
  }

  /** Replaces all files. {@code If-Match} names the revision that was edited. */
  @PUT
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ScriptResource.DraftSummary.class)))
  public Uni<Response> replace(
      @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Files sent) {
    int revision =
        revision(ifMatch)
            .orElseThrow(
                () ->
                    new Problem(
                        428,
                        "if-match-needed",
                        "Precondition required",
                        "Send If-Match with the ETag of the draft you edited (\"0\" when there was none), so that no colleague's work is lost."));
    ScriptSet files = ScriptSet.sent(sent.files());
    return drafting
        .replace(files, revision, scope.author())
        .map(
            draft ->
                Response.ok(ScriptResource.DraftSummary.of(draft))
                    .tag(tag(draft.revision()))
                    .build());
  }

  @DELETE
  public Uni<Void> discard(@HeaderParam("If-Match") String ifMatch) {
    return drafting.discard(revision(ifMatch));
  }

  /** Faults, misplaced examples and the test conversations; changes nothing. */
  @POST
  @Path("check")
  public Uni<Check> check() {
    return publishing.check();
  }

  /** One turn of a conversation with the draft; keeps nothing, opens nothing. */
  @POST
  @Path("try")
  public Uni<Trying.Tried> tryOut(@Valid @NotNull Said said) {
    return trying.answer(
        Optional.ofNullable(said.lang()).orElse(Lang.ZH),
        Optional.ofNullable(said.state()),
        new dev.doorstep.bot.Said(said.text(), Optional.ofNullable(said.choice())));
  }

  /** Answers when the assistant speaks from it here; the others follow within a moment. */
  @POST
  @Path("publish")
  public Uni<Publication> publish(@Valid @NotNull Publish wish) {
    return publishing.publish(
        wish.revision(), Optional.ofNullable(wish.note()).orElse(""), scope.author());
  }

  private static EntityTag tag(int revision) {
    return new EntityTag(Integer.toString(revision));
  }

  private static Optional<Integer> revision(String ifMatch) {
    if (ifMatch == null) return Optional.empty();
    try {
      return Optional.of(Integer.valueOf(ifMatch.replace("\"", "").strip()));
    } catch (NumberFormatException notOne) {
      throw Problem.badRequest("If-Match takes the ETag of the draft, such as \"3\".");
    }
  }
}
