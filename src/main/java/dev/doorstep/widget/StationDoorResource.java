package dev.doorstep.widget;

import dev.doorstep.directory.StationSummary;
import dev.doorstep.directory.Stations;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a station's QR code leads: the page with the widget, which knows where the visitor is. */
@Path("/s")
public class StationDoorResource {
  private final Stations stations;

  StationDoorResource(Stations stations) {
    this.stations = stations;
  }

  @GET
  @Path("{code}")
  @Operation(hidden = true)
  public Uni<Response> enter(String code) {
    return stations
        .find(code)
        .map(
            found ->
                found
                    .map(StationDoorResource::page)
                    .orElseThrow(() -> StationResource.unknown(code)));
  }

  private static Response page(StationSummary station) {
    return Response.seeOther(
            UriBuilder.fromPath("/")
                .queryParam("community", station.building().community().value())
                .queryParam("building", station.building().code())
                .queryParam("station", station.code())
                .build())
        .build();
  }
}
