package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.access.StaffRoll;
import dev.doorstep.assignment.Automatic;
import dev.doorstep.assignment.Officer;
import dev.doorstep.assignment.Skills;
import dev.doorstep.assignment.Staffing;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked for what, as administrators set it. */
@Path("/api/staffing")
@RolesAllowed("admin")
public class StaffingResource {
  private static final Set<String> LANGS = Set.of("zh", "en");

  private final StaffRoll roll;
  private final Staffing staffing;
  private final Directory directory;

  StaffingResource(StaffRoll roll, Staffing staffing, Directory directory) {
    this.roll = roll;
    this.staffing = staffing;
    this.directory = directory;
  }

  /** Everything the page shows. */
  @Schema(name = "Staffing")
  public record Overview(
      List<Member> staff, List<Officer> officers, Map<CommunityCode, Automatic> automatic) {}

  /** Somebody who works for communities; those who see the whole district are not asked. */
  @Schema(name = "StaffingMember")
  public record Member(
      String username,
      String name,
      Set<CommunityCode> communities,
      Set<LineCode> lines,
      Set<String> langs) {}

  /**
   * @param lines service lines they take; none: all
   * @param langs {@code zh}, {@code en}; none: either
   */
  @Schema(name = "SkillsWish")
  public record Wish(@NotNull Set<LineCode> lines, @NotNull Set<String> langs) {}

  @Schema(name = "OfficerWish")
  public record Named(@NotBlank String username) {}

  @Schema(name = "AutomaticWish")
  public record Setting(@NotNull Automatic automatic) {}

  @GET
  public Uni<Overview> overview() {
    return roll.all()
        .chain(
            all ->
                staffing
                    .skills()
                    .chain(
                        skills ->
                            staffing
                                .officers()
                                .chain(
                                    officers ->
                                        staffing
                                            .automatic()
                                            .map(
                                                automatic ->
                                                    new Overview(
                                                        members(all, skills),
                                                        officers,
                                                        automatic)))));
  }

  @PUT
  @Path("skills/{username}")
  public Uni<Member> setSkills(String username, @Valid @NotNull Wish wish) {
    for (LineCode line : wish.lines())
      if (directory.line(line).isEmpty())
        throw Problem.badRequest("There is no service line '" + line + "'.");
    if (!LANGS.containsAll(wish.langs())) throw Problem.badRequest("'langs' takes zh and en.");
    Skills skills = new Skills(wish.lines(), wish.langs());
    return member(username)
        .call(() -> staffing.setSkills(username, skills))
        .map(member -> entry(member, skills));
  }

  @PUT
  @Path("officers/{kind}/{code}")
  public Uni<Void> nameOfficer(String kind, String code, @Valid @NotNull Named named) {
    Officer.Kind of = kind(kind);
    return community(of, code)
        .chain(
            community ->
                member(named.username())
                    .invoke(
                        member -> {
                          if (!worksFor(member, community))
                            throw Problem.badRequest(
                                "%s does not work for the community '%s'; name somebody who does. / %s不在该社区工作，请另选。"
                                    .formatted(member.name(), community, member.name()));
                        }))
        .chain(() -> staffing.nameOfficer(of, code, named.username()));
  }

  @DELETE
  @Path("officers/{kind}/{code}")
  public Uni<Void> dismissOfficer(String kind, String code) {
    return staffing.dismissOfficer(kind(kind), code);
  }

  @PUT
  @Path("communities/{code}")
  public Uni<Setting> setAutomatic(String code, @Valid @NotNull Setting setting) {
    CommunityCode community = RequestListResource.community(code);
    if (directory.community(community).isEmpty())
      throw Problem.notFound("There is no community '" + code + "'; see GET /api/communities.");
    return staffing.setAutomatic(community, setting.automatic()).replaceWith(setting);
  }

  private Uni<StaffMember> member(String username) {
    return roll.find(Set.of(username))
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no account '" + username + "'; see GET /api/staff.")));
  }

  private Uni<CommunityCode> community(Officer.Kind kind, String code) {
    return switch (kind) {
      case BUILDING ->
          directory
              .building(code)
              .map(found -> found.orElseThrow(() -> unknown("building", code)).community());
      case ENTERPRISE ->
          directory
              .enterprise(code)
              .map(found -> found.orElseThrow(() -> unknown("enterprise", code)).community());
    };
  }

  private static Problem unknown(String kind, String code) {
    return Problem.notFound("There is no " + kind + " '" + code + "'. Check its code.");
  }

  private static Officer.Kind kind(String kind) {
    return Officer.Kind.find(kind)
        .orElseThrow(
            () -> Problem.notFound("Officers are of a building or an enterprise: not " + kind));
  }

  private static boolean worksFor(StaffMember member, CommunityCode community) {
    return member.scope().communities().filter(all -> all.contains(community)).isPresent();
  }

  private static List<Member> members(List<StaffMember> all, Map<String, Skills> skills) {
    return all.stream()
        .filter(member -> !member.role().seesWholeDistrict())
        .map(member -> entry(member, skills.getOrDefault(member.username(), Skills.ANY)))
        .toList();
  }

  private static Member entry(StaffMember member, Skills skills) {
    return new Member(
        member.username(),
        member.name(),
        member.scope().communities().orElse(Set.of()),
        skills.lines(),
        skills.langs());
  }
}
