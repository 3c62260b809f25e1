package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.Correction;
import dev.doorstep.scripting.Corrections;
import dev.doorstep.scripting.IntentName;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What colleagues corrected, for authors: accept it into the draft, or dismiss it. */
@Path("/api/scripts/corrections")
@RolesAllowed({"author", "admin"})
public class CorrectionResource {
  private final StaffScope scope;
  private final Corrections corrections;

  CorrectionResource(StaffScope scope, Corrections corrections) {
    this.scope = scope;
    this.corrections = corrections;
  }

  @Schema(name = "CorrectionList")
  public record Listing(List<Correction> items) {}

  /**
   * @param example an intent that learns the words as an example, too, such as {@code
   *     permits/stall}
   */
  public record Acceptance(@Size(max = 200) String example) {}

  /**
   * @param revision of the draft that holds it now
   */
  public record Accepted(int revision) {}

  @GET
  public Uni<Listing> list(@QueryParam("state") String state) {
    return corrections
        .list(
            state(state),
            scope
                .member()
                .scope()
                .communities()
                .map(codes -> codes.stream().map(CommunityCode::value).collect(Collectors.toSet())))
        .map(Listing::new);
  }

  @POST
  @Path("{id}/accept")
  public Uni<Accepted> accept(int id, @Valid Acceptance acceptance) {
    Optional<IntentName> example =
        Optional.ofNullable(acceptance).map(Acceptance::example).map(IntentName::parse);
    return corrections.accept(id, example, visible(), scope.author()).map(Accepted::new);
  }

  @POST
  @Path("{id}/dismiss")
  public Uni<Void> dismiss(int id) {
    return corrections.dismiss(id, visible(), scope.author());
  }

  private Predicate<String> visible() {
    StaffMember member = scope.member();
    return community -> member.scope().allows(new CommunityCode(community));
  }

  private static Correction.State state(String text) {
    if (text == null || text.isBlank()) return Correction.State.OPEN;
    try {
      return Correction.State.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest("'state' is open, accepted or dismissed.");
    }
  }
}
