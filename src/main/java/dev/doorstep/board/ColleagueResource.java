package dev.doorstep.board;

import dev.doorstep.access.Colleagues;
import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Mention;
import dev.doorstep.request.Mentions;
import dev.doorstep.request.Owner;
import dev.doorstep.request.TaggingRequest;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom one can mention in a community and what its requests are tagged with; and where one was
 * mentioned.
 */
@Path("/api")
public class ColleagueResource {
  private final Colleagues colleagues;
  private final Mentions mentions;
  private final TaggingRequest tagging;
  private final StaffScope scope;

  ColleagueResource(
      Colleagues colleagues, Mentions mentions, TaggingRequest tagging, StaffScope scope) {
    this.colleagues = colleagues;
    this.mentions = mentions;
    this.tagging = tagging;
    this.scope = scope;
  }

  @Schema(name = "MentionsRead")
  public record Read(@NotEmpty @Size(max = 100) List<@NotNull UUID> ids) {}

  @GET
  @Path("colleagues")
  public Uni<List<Owner>> colleagues(@QueryParam("community") String code) {
    return colleagues
        .of(theirs(code))
        .map(
            all ->
                all.stream().map(member -> new Owner(member.username(), member.name())).toList());
  }

  @GET
  @Path("tags")
  public Uni<List<TaggingRequest.Used>> tags(@QueryParam("community") String code) {
    return tagging.used(theirs(code));
  }

  @GET
  @Path("mentions")
  public Uni<List<Mention>> mentions() {
    StaffMember member = scope.member();
    String[] communities =
        member.scope().codes().map(codes -> codes.toArray(String[]::new)).orElse(null);
    return mentions.of(member.username(), communities);
  }

  @POST
  @Path("mentions/read")
  public Uni<Void> read(@Valid @NotNull Read read) {
    return mentions.read(scope.member().username(), read.ids());
  }

  private CommunityCode theirs(String code) {
    StaffMember member = scope.member();
    if (code == null) throw Problem.badRequest("Name the community in 'community'.");
    CommunityCode community = RequestListResource.community(code);
    if (!member.scope().allows(community))
      throw Problem.notFound("There is no community '" + code + "' that you may see.");
    return community;
  }
}
