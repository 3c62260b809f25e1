package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.FindingEnterprises;
import dev.doorstep.directory.InvalidCreditCode;
import dev.doorstep.directory.StationSummary;
import dev.doorstep.directory.Stations;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Buildings, stations and enterprises of the communities in scope, to choose from. */
@Path("/api/directory")
public class PlacesResource {
  private static final int MOST = 10;
  private static final int LONGEST = 60;

  private final StaffScope scope;
  private final Directory directory;
  private final Stations stations;
  private final FindingEnterprises enterprises;
  private final Pool database;

  PlacesResource(
      StaffScope scope,
      Directory directory,
      Stations stations,
      FindingEnterprises enterprises,
      Pool database) {
    this.scope = scope;
    this.directory = directory;
    this.stations = stations;
    this.enterprises = enterprises;
    this.database = database;
  }

  @Schema(name = "Places")
  public record Places(List<Building> buildings, List<Station> stations) {}

  @Schema(name = "PlacesBuilding")
  public record Building(String code, Bilingual name) {
    static Building of(BuildingSummary building) {
      return new Building(building.code(), building.name());
    }
  }

  @Schema(name = "PlacesStation")
  public record Station(String code, Bilingual name, String building, String floor) {
    static Station of(StationSummary station) {
      return new Station(
          station.code(), station.name(), station.building().code(), station.floor());
    }
  }

  /**
   * @param code the credit code
   * @param building its building's code
   */
  @Schema(name = "EnterpriseChoice")
  public record Choice(String code, String name, String building, String floor) {
    static Choice of(EnterpriseSummary found) {
      return new Choice(found.creditCode().value(), found.name(), found.building(), found.floor());
    }
  }

  @GET
  @Path("communities/{code}")
  public Uni<Places> places(String code) {
    CommunityCode community = visible(code);
    return stations
        .of(community)
        .map(
            found ->
                new Places(
                    directory.buildings(community).stream().map(Building::of).toList(),
                    found.stream().map(Station::of).toList()));
  }

  /** By a part of the name, or by the whole credit code; the likely ones first. */
  @GET
  @Path("communities/{code}/enterprises")
  public Uni<List<Choice>> find(String code, @QueryParam("q") String text) {
    CommunityCode community = visible(code);
    String said = text == null ? "" : text.strip();
    if (said.length() < 2 || said.length() > LONGEST)
      throw Problem.badRequest("'q' takes 2 to 60 characters of the name, or a credit code.");
    Uni<List<EnterpriseSummary>> found;
    try {
      found = enterprises.coded(database, community, new CreditCode(said));
    } catch (InvalidCreditCode name) {
      found = enterprises.named(database, community, said, said, MOST);
    }
    return found.map(all -> all.stream().map(Choice::of).toList());
  }

  private CommunityCode visible(String code) {
    StaffMember member = scope.member();
    CommunityCode community = RequestListResource.community(code);
    if (!member.scope().allows(community) || directory.community(community).isEmpty())
      throw Problem.notFound("There is no community '" + code + "' that you may see.");
    return community;
  }
}
