package dev.doorstep.board;

import dev.doorstep.directory.csv.ImportReport;
import dev.doorstep.directory.csv.ImportingBuildings;
import dev.doorstep.directory.csv.ImportingCommunities;
import dev.doorstep.directory.csv.ImportingEnterprises;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;

/**
 * Takes CSV files of communities, buildings and enterprises from an admin: the file is the body.
 */
@Path("/api/import")
@RolesAllowed("admin")
public class ImportResource {
  private final ImportingCommunities communities;
  private final ImportingBuildings buildings;
  private final ImportingEnterprises enterprises;

  ImportResource(
      ImportingCommunities communities,
      ImportingBuildings buildings,
      ImportingEnterprises enterprises) {
    this.communities = communities;
    this.buildings = buildings;
    this.enterprises = enterprises;
  }

  @POST
  @Path("{what}")
  @Consumes({"text/csv", "application/octet-stream"})
  public Uni<ImportReport> run(
      String what, byte[] csv, @HeaderParam("Accept-Language") String language) {
    Locale reader =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("zh")
            ? Locale.CHINESE
            : Locale.ENGLISH;
    return switch (what) {
      case "communities" -> communities.run(csv, reader);
      case "buildings" -> buildings.run(csv, reader);
      case "enterprises" -> enterprises.run(csv, reader);
      default ->
          throw Problem.notFound(
              "Import 'communities', 'buildings' or 'enterprises', not '" + what + "'.");
    };
  }
}
