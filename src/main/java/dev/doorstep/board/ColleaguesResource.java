package dev.doorstep.board;

import dev.doorstep.access.Role;
import dev.doorstep.access.StaffMember;
import dev.doorstep.access.StaffRoll;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.presence.Duty;
import dev.doorstep.presence.Presence;
import dev.doorstep.presence.Present;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works in the communities of whoever asks, and their own switch. */
@Path("/api/colleagues")
public class ColleaguesResource {
  private final StaffScope scope;
  private final StaffRoll roll;
  private final Presence presence;
  private final Duty duty;

  ColleaguesResource(StaffScope scope, StaffRoll roll, Presence presence, Duty duty) {
    this.scope = scope;
    this.roll = roll;
    this.presence = presence;
    this.duty = duty;
  }

  /**
   * @param communities those of the reader's that they work for
   */
  @Schema(name = "Colleague")
  public record Entry(
      String username,
      String name,
      Role role,
      List<CommunityCode> communities,
      Availability state) {}

  @Schema(name = "Duty")
  public record Switch(@NotNull Boolean onDuty) {}

  @GET
  public Uni<List<Entry>> list() {
    StaffMember reader = scope.member();
    List<CommunityCode> mine = scope.communities(reader).stream().map(Community::code).toList();
    return presence
        .ask()
        .chain(
            present ->
                roll.all()
                    .map(
                        all ->
                            all.stream()
                                .filter(member -> reader.scope().meets(member.scope()))
                                .map(member -> entry(member, mine, present))
                                .toList()));
  }

  @GET
  @Path("me/duty")
  public Uni<Switch> duty() {
    return duty.isOn(scope.member().username()).map(Switch::new);
  }

  /** Away: no work is offered; what somebody has stays theirs. */
  @PUT
  @Path("me/duty")
  public Uni<Switch> turn(@Valid @NotNull Switch wanted) {
    return duty.turn(scope.member().username(), wanted.onDuty()).replaceWith(wanted);
  }

  private static Entry entry(
      StaffMember member, List<CommunityCode> mine, Map<String, Present> present) {
    return new Entry(
        member.username(),
        member.name(),
        member.role(),
        mine.stream().filter(member.scope()::allows).toList(),
        Availability.of(present.get(member.username())));
  }
}
