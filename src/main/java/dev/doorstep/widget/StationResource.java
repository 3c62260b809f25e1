package dev.doorstep.widget;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.StationSummary;
import dev.doorstep.directory.Stations;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page for a station's visitors shows of it. */
@Path("/api/stations")
public class StationResource {
  private final Stations stations;

  StationResource(Stations stations) {
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
  @Path("{code}")
  public Uni<Door> station(String code) {
    return stations.find(code).map(found -> found.map(Door::of).orElseThrow(() -> unknown(code)));
  }

  static Problem unknown(String code) {
    return Problem.notFound(
        "There is no station '" + code + "' any more; ask at the counter. / 没有这个服务站点，请咨询工作人员。");
  }
}
