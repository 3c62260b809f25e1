package dev.doorstep.board;

import dev.doorstep.directory.StationSummary;
import dev.doorstep.directory.Stations;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** The code that hangs at a station; it leads to {@code /s/…}. */
@Path("/api/stations")
public class StationCodeResource {
  private final StaffScope scope;
  private final Stations stations;

  StationCodeResource(StaffScope scope, Stations stations) {
    this.scope = scope;
    this.stations = stations;
  }

  @GET
  @Path("{code}/qr.svg")
  @Produces("image/svg+xml")
  public Uni<String> code(String code, @Context UriInfo address) {
    var member = scope.member();
    String hub = address.getBaseUri().resolve("/s/").toString();
    return stations
        .find(code)
        .map(
            found ->
                found
                    .filter(station -> member.scope().allows(station.building().community()))
                    .map(StationSummary::code)
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no station '" + code + "' that you may see.")))
        .map(station -> new QrCode(hub + station).svg());
  }
}
