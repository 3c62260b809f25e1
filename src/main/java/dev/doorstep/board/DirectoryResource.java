package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Names of what the board shows by code. */
@Path("/api/directory")
public class DirectoryResource {
  private final Directory directory;
  private final StaffScope scope;

  DirectoryResource(Directory directory, StaffScope scope) {
    this.directory = directory;
    this.scope = scope;
  }

  public record Names(
      Named district, boolean demo, List<CommunityNames> communities, List<LineNames> lines) {
    public record Named(Bilingual name) {}

    public record CommunityNames(
        CommunityCode code, Bilingual name, Named subdistrict, String zone, String phone) {}

    public record LineNames(LineCode code, Bilingual name, Bilingual hint) {}
  }

  /** The communities are those in scope. */
  @GET
  public Names names() {
    StaffMember member = scope.member();
    return new Names(
        new Names.Named(directory.district().name()),
        directory.district().demo(),
        scope.communities(member).stream()
            .map(
                community ->
                    new Names.CommunityNames(
                        community.code(),
                        community.name(),
                        new Names.Named(community.subdistrict()),
                        community.zone().getId(),
                        community.phone()))
            .toList(),
        directory.lines().stream()
            .map(line -> new Names.LineNames(line.code(), line.name(), line.hint()))
            .toList());
  }
}
