package dev.doorstep.board;

import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.Author;
import dev.doorstep.scripting.Draft;
import dev.doorstep.scripting.Drafting;
import dev.doorstep.scripting.Publication;
import dev.doorstep.scripting.Publishing;
import dev.doorstep.scripting.ScriptHistory;
import dev.doorstep.scripting.ScriptVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of the assistant's scripts, for those who write them. */
@Path("/api/scripts")
@RolesAllowed({"author", "admin"})
public class ScriptResource {
  private static final int NEWEST = 50;

  private final StaffScope scope;
  private final ScriptHistory history;
  private final Drafting drafting;
  private final Publishing publishing;

  ScriptResource(
      StaffScope scope, ScriptHistory history, Drafting drafting, Publishing publishing) {
    this.scope = scope;
    this.history = history;
    this.drafting = drafting;
    this.publishing = publishing;
  }

  /**
   * @param active the publication that counts now
   * @param versions newest first
   * @param publications the newest 50, newest first
   */
  public record Overview(
      Publication active,
      List<ScriptVersion> versions,
      List<Publication> publications,
      Optional<DraftSummary> draft) {}

  public record DraftSummary(int revision, int basedOn, Author by, Instant at) {
    static DraftSummary of(Draft draft) {
      return new DraftSummary(draft.revision(), draft.basedOn(), draft.by(), draft.at());
    }
  }

  public record VersionFiles(int version, Map<String, String> files) {}

  public record RollBack(@NotNull Integer version, @Size(max = 500) String note) {}

  @GET
  public Uni<Overview> overview() {
    return history
        .publications(NEWEST)
        .chain(
            publications ->
                history
                    .versions()
                    .chain(
                        versions ->
                            drafting
                                .current()
                                .map(
                                    draft ->
                                        new Overview(
                                            publications.get(0),
                                            versions,
                                            publications,
                                            draft.map(DraftSummary::of)))));
  }

  @GET
  @Path("versions/{number}")
  public Uni<VersionFiles> version(int number) {
    return history
        .files(number)
        .map(
            found ->
                found
                    .map(files -> new VersionFiles(number, files.texts()))
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no script version %d; see GET /api/scripts."
                                    .formatted(number))));
  }

  /** Lets an older version speak again; the draft stays. */
  @POST
  @Path("rollback")
  public Uni<Publication> rollBack(@Valid @NotNull RollBack wish) {
    return publishing.rollBack(
        wish.version(), Optional.ofNullable(wish.note()).orElse(""), scope.author());
  }
}
