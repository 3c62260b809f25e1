package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The accounts of staff, for administrators. */
@Path("/api/staff")
@RolesAllowed("admin")
class StaffResource {
  private final StaffAccounts accounts;
  private final Passwords passwords;
  private final Directory directory;

  StaffResource(StaffAccounts accounts, Passwords passwords, Directory directory) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.directory = directory;
  }

  @GET
  public Uni<List<StaffEntry>> list() {
    return accounts
        .all()
        .map(all -> all.stream().map(member -> StaffEntry.of(member, directory)).toList());
  }

  @POST
  @ResponseStatus(201)
  public Uni<StaffEntry> add(@Valid @NotNull NewStaff staff) {
    requireKnownCommunities(staff);
    Uni<String> hash =
        staff.password() == null ? Uni.createFrom().nullItem() : passwords.hash(staff.password());
    StaffMember member = staff.member();
    return hash.chain(made -> accounts.add(member, made))
        .replaceWith(() -> StaffEntry.of(member, directory));
  }

  @POST
  @Path("/{username}/password")
  public Uni<Void> setPassword(String username, @Valid @NotNull NewPassword password) {
    return passwords
        .hash(password.password())
        .chain(hash -> accounts.setPassword(username, hash))
        .invoke(
            known -> {
              if (!known)
                throw Problem.notFound(
                    "There is no account '" + username + "'; see GET /api/staff.");
            })
        .replaceWithVoid();
  }

  private void requireKnownCommunities(NewStaff staff) {
    if (!staff.role().seesWholeDistrict() && staff.communities().isEmpty())
      throw Problem.badRequest(
          "Name at least one community in 'communities': a "
              + staff.role().code()
              + " sees no other.");
    String unknown =
        staff.communities().stream()
            .filter(code -> directory.community(code).isEmpty())
            .map(CommunityCode::value)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty())
      throw Problem.badRequest("There is no community " + unknown + "; see GET /api/directory.");
  }
}
