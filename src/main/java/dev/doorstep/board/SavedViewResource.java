package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Saved views: one's own, and those of one's communities. */
@Path("/api/views")
public class SavedViewResource {
  private final SavedViews views;
  private final StaffScope scope;

  SavedViewResource(SavedViews views, StaffScope scope) {
    this.views = views;
    this.scope = scope;
  }

  /**
   * @param community whose colleagues share it; left out: one's own
   */
  @Schema(name = "SavedViewGiven")
  public record Given(
      @NotBlank @Size(max = 40) String name,
      CommunityCode community,
      @NotNull @Valid SavedView.Filters filters) {}

  /**
   * @param mine whether whoever asks made it
   */
  @Schema(name = "SavedView")
  public record Shown(
      UUID id,
      String name,
      Optional<CommunityCode> community,
      boolean mine,
      SavedView.Filters filters) {}

  @GET
  public Uni<List<Shown>> list() {
    StaffMember member = scope.member();
    return views.seenBy(member).map(all -> all.stream().map(view -> shown(view, member)).toList());
  }

  @PUT
  @Path("{id}")
  public Uni<Shown> save(UUID id, @Valid @NotNull Given given) {
    StaffMember member = scope.member();
    SavedView view =
        new SavedView(
            id,
            member.username(),
            Optional.ofNullable(given.community()),
            given.name().strip(),
            given.filters());
    if ((view.name() + view.filters()).indexOf(0) >= 0)
      throw Problem.badRequest("The view has a NUL character (U+0000). Leave it out.");
    view.community()
        .filter(
            code -> scope.communities(member).stream().noneMatch(one -> one.code().equals(code)))
        .ifPresent(
            code -> {
              throw Problem.badRequest("There is no community '" + code + "' that you may see.");
            });
    return views.save(view, member).map(kept -> shown(kept, member));
  }

  @DELETE
  @Path("{id}")
  public Uni<Void> delete(UUID id) {
    return views.delete(id, scope.member());
  }

  private static Shown shown(SavedView view, StaffMember member) {
    return new Shown(
        view.id(),
        view.name(),
        view.community(),
        view.owner().equals(member.username()),
        view.filters());
  }
}
