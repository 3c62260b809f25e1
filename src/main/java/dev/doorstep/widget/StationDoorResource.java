package dev.doorstep.widget;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.StationSummary;
import dev.doorstep.directory.Stations;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a station's QR code leads: the page with the widget, which knows where the visitor is. */
@Path("/")
public class StationDoorResource {
  private final Stations stations;

  StationDoorResource(Stations stations) {
    this.stations = stations;
  }

  @Schema(name = "StationDoor")
  public record Door(
      String code,
      Bilingual name,
      CommunityCode community,
      String building,
      Bilingual buildingName,
      String floor) {
    static Door of(StationSummary station) {
      return new Door(
          station.code(),
          station.name(),
          station.building().community(),
          station.building().code(),
          station.building().name(),
          station.floor());
    }
  }

  @GET
  @Path("s/{code}")
  @Operation(hidden = true)
  public Uni<Response> enter(String code) {
    return station(code)
        .map(
            door ->
                Response.seeOther(
                        UriBuilder.fromPath("/")
                            .queryParam("community", door.community().value())
                            .queryParam("building", door.building())
                            .queryParam("station", door.code())
                            .build())
                    .build());
  }

  @GET
  @Path("api/stations/{code}")
  public Uni<Door> station(String code) {
    return stations
        .find(code)
        .map(
            found ->
                found
                    .map(Door::of)
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no station '"
                                    + code
                                    + "' any more; ask at the counter. / 没有这个服务站点，请咨询工作人员。")));
  }
}
