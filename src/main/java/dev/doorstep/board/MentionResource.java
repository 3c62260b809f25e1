package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.request.Mention;
import dev.doorstep.request.Mentions;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where whoever asks was mentioned. */
@Path("/api/mentions")
public class MentionResource {
  private final Mentions mentions;
  private final StaffScope scope;

  MentionResource(Mentions mentions, StaffScope scope) {
    this.mentions = mentions;
    this.scope = scope;
  }

  @Schema(name = "MentionsRead")
  public record Read(@NotEmpty @Size(max = 100) List<@NotNull UUID> ids) {}

  @GET
  public Uni<List<Mention>> mentions() {
    StaffMember member = scope.member();
    String[] communities =
        member.scope().codes().map(codes -> codes.toArray(String[]::new)).orElse(null);
    return mentions.of(member.username(), communities);
  }

  @POST
  @Path("read")
  public Uni<Void> read(@Valid @NotNull Read read) {
    return mentions.read(scope.member().username(), read.ids());
  }
}
