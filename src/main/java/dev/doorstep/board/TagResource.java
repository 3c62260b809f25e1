package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.TaggingRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What the requests of a community are tagged with. */
@Path("/api/tags")
public class TagResource {
  private final TaggingRequest tagging;
  private final StaffScope scope;

  TagResource(TaggingRequest tagging, StaffScope scope) {
    this.tagging = tagging;
    this.scope = scope;
  }

  @GET
  public Uni<List<TaggingRequest.Used>> tags(@QueryParam("community") String code) {
    return tagging.used(theirs(code));
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
