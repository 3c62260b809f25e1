package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.search.Found;
import dev.doorstep.search.Kind;
import dev.doorstep.search.Place;
import dev.doorstep.search.Searching;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finds requests, messages and enterprises by words, in the communities somebody sees. */
@Path("/api/search")
public class SearchResource {
  private static final int LIMIT = 8;
  private static final int MOST = 50;

  private final StaffScope scope;
  private final Searching searching;

  SearchResource(StaffScope scope, Searching searching) {
    this.scope = scope;
    this.searching = searching;
  }

  /**
   * What was found of one kind.
   *
   * @param next takes the next page, by {@code after}; empty at the end
   */
  @Schema(name = "SearchGroup")
  public record Group(Kind kind, List<Found> items, Optional<String> next) {}

  @Schema(name = "SearchResult")
  public record Result(List<Group> groups) {}

  @GET
  public Uni<Result> search(
      @QueryParam("q") String typed,
      @QueryParam("kind") String kind,
      @QueryParam("community") String community,
      @QueryParam("after") String after,
      @QueryParam("limit") Integer limit) {
    StaffMember member = scope.member();
    Optional<Set<CommunityCode>> communities = RequestListResource.communities(member, community);
    List<Kind> kinds = kinds(kind);
    if (after != null && kinds.size() > 1)
      throw Problem.badRequest("'after' goes on with one kind; name it in 'kind'.");
    Place place = after == null ? Place.START : Place.parse(after);
    int most = limit == null ? LIMIT : Math.max(1, Math.min(limit, MOST));
    return Uni.join()
        .all(
            kinds.stream()
                .map(
                    each ->
                        searching
                            .search(
                                new Searching.Query(
                                    typed == null ? "" : typed, each, communities, place, most))
                            .map(
                                page ->
                                    new Group(
                                        each, page.items(), page.next().map(Place::toString))))
                .toList())
        .andFailFast()
        .map(Result::new);
  }

  private static List<Kind> kinds(String codes) {
    if (codes == null || codes.isBlank()) return List.of(Kind.values());
    return Arrays.stream(codes.split(","))
        .map(code -> Kind.of(code.strip()).orElseThrow(() -> unknown(code)))
        .distinct()
        .toList();
  }

  private static Problem unknown(String code) {
    return Problem.badRequest(
        "There is no kind '" + code + "'; 'kind' takes request, message, enterprise.");
  }
}
