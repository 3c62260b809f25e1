package dev.doorstep.board;

import dev.doorstep.directory.AllowingOrigins;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.InvalidOrigin;
import dev.doorstep.directory.WebOrigin;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which pages may embed a community's widget, for administrators: a JSON array of origins. */
@Path("/api/communities/{code}/origins")
@RolesAllowed("admin")
public class AllowedOriginsResource {
  private final Directory directory;
  private final AllowingOrigins allowing;

  AllowedOriginsResource(Directory directory, AllowingOrigins allowing) {
    this.directory = directory;
    this.allowing = allowing;
  }

  @GET
  public List<String> list(String code) {
    return community(code).allowedOrigins().stream().map(WebOrigin::toString).sorted().toList();
  }

  /** Replaces the whole list; what it no longer holds is no longer allowed. */
  @PUT
  public Uni<List<String>> replace(String code, @NotNull List<String> origins) {
    CommunityCode community = community(code).code();
    return allowing
        .run(community, checked(origins))
        .map(
            known -> {
              if (!known) throw unknown(code);
              return list(code);
            });
  }

  private static Set<WebOrigin> checked(List<String> texts) {
    Set<WebOrigin> origins = new LinkedHashSet<>();
    List<String> reasons = new ArrayList<>();
    for (String text : texts) {
      try {
        origins.add(WebOrigin.of(text));
      } catch (InvalidOrigin invalid) {
        reasons.add(invalid.reason().en());
      }
    }
    if (!reasons.isEmpty()) throw Problem.badRequest(String.join(" ", reasons));
    return origins;
  }

  private Community community(String code) {
    try {
      return directory.community(new CommunityCode(code)).orElseThrow(() -> unknown(code));
    } catch (IllegalArgumentException noCode) {
      throw unknown(code);
    }
  }

  private static Problem unknown(String code) {
    return Problem.notFound("There is no community '" + code + "'; see GET /api/directory.");
  }
}
