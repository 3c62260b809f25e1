package dev.doorstep.open311;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.KeyCallers;
import dev.doorstep.access.KeyScope;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.ListingOpened;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.RequestState;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Follows requests: those that the key's communities have, newest first. */
@Path("/open311/v2")
public class ServiceRequestResource {
  private static final int MOST = 1000;

  private final KeyCallers callers;
  private final Jurisdictions jurisdictions;
  private final ListingOpened listing;
  private final Describing describing;
  private final Documents documents;
  private final Clock clock;

  ServiceRequestResource(
      KeyCallers callers,
      Jurisdictions jurisdictions,
      ListingOpened listing,
      Describing describing,
      Documents documents,
      Clock clock) {
    this.callers = callers;
    this.jurisdictions = jurisdictions;
    this.listing = listing;
    this.describing = describing;
    this.documents = documents;
    this.clock = clock;
  }

  /** What may be asked for; a list is repeated or separated by commas. */
  public static class Wanted {
    @QueryParam("service_request_id")
    List<String> numbers;

    @QueryParam("service_code")
    List<String> services;

    @QueryParam("start_date")
    String start;

    @QueryParam("end_date")
    String end;

    @QueryParam("status")
    List<String> statuses;
  }

  @GET
  @Path("requests" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.class)))
  public Uni<Response> list(
      @PathParam("format") String ending, @BeanParam Wanted wanted, @BeanParam Asked asked) {
    Format format = documents.format(ending, asked.accept);
    return callers
        .with(KeyScope.REQUESTS_READ, asked.key())
        .chain(key -> find(wanted, asked, key).map(found -> answer(found, format, key, asked)));
  }

  @GET
  @Path("requests/{id: [^/.]+}" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.class)))
  public Uni<Response> one(
      @PathParam("id") String id, @PathParam("format") String ending, @BeanParam Asked asked) {
    Format format = documents.format(ending, asked.accept);
    return callers
        .with(KeyScope.REQUESTS_READ, asked.key())
        .chain(key -> find(id, asked, key).map(found -> answer(found, format, key, asked)));
  }

  /** The number is its own token, as a request gets it at once. */
  @GET
  @Path("tokens/{id: [^/.]+}" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.Token.class)))
  public Uni<Response> token(
      @PathParam("id") String id, @PathParam("format") String ending, @BeanParam Asked asked) {
    Format format = documents.format(ending, asked.accept);
    return callers
        .with(KeyScope.REQUESTS_READ, asked.key())
        .chain(key -> find(id, asked, key))
        .map(
            found ->
                documents.ok(
                    format,
                    ServiceRequest.ROOT,
                    found.stream()
                        .map(each -> each.request().number().value())
                        .map(number -> new ServiceRequest.Token(number, number))
                        .toList()));
  }

  private Uni<List<ListingOpened.Listed>> find(Wanted wanted, Asked asked, ApiKey key) {
    Optional<Set<CommunityCode>> seen = jurisdictions.seen(asked.jurisdiction, key);
    List<String> numbers = parts(wanted.numbers);
    if (numbers.size() > MOST)
      throw Problem.badRequest("Ask for at most 1,000 requests at once. / 一次最多查询 1000 件诉求。");
    if (!numbers.isEmpty())
      return listing.numbered(
          numbers.stream().map(RequestNumber::parse).collect(Collectors.toSet()), seen);
    Period period = Period.of(wanted.start, wanted.end, clock.instant());
    Set<LineCode> lines =
        parts(wanted.services).stream()
            .map(code -> jurisdictions.service(code).code())
            .collect(Collectors.toSet());
    return listing.list(
        new ListingOpened.Query(
            seen, lines, states(wanted.statuses), period.from(), period.to(), MOST));
  }

  private Uni<List<ListingOpened.Listed>> find(String id, Asked asked, ApiKey key) {
    Optional<Set<CommunityCode>> seen = jurisdictions.seen(asked.jurisdiction, key);
    return number(id)
        .map(number -> listing.numbered(Set.of(number), seen))
        .orElseGet(() -> Uni.createFrom().item(List.of()))
        .invoke(
            found -> {
              if (found.isEmpty())
                throw Problem.notFound(
                    "There is no request %s that this key may see; numbers look like XTD-20261123-0007. / 没有可查看的诉求 %s；编号形如 XTD-20261123-0007。"
                        .formatted(id, id));
            });
  }

  private Response answer(
      List<ListingOpened.Listed> found, Format format, ApiKey key, Asked asked) {
    boolean personal = key.may(KeyScope.EVENTS_PERSONAL);
    Reader reader = asked.reader();
    return documents.ok(
        format,
        ServiceRequest.ROOT,
        found.stream().map(each -> describing.of(each, personal, reader)).toList());
  }

  private static Optional<RequestNumber> number(String text) {
    try {
      return Optional.of(new RequestNumber(text));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  private static Set<RequestState> states(List<String> statuses) {
    Set<RequestState> states = new LinkedHashSet<>();
    for (String status : parts(statuses)) {
      if (!status.equals("open") && !status.equals("closed"))
        throw Problem.badRequest(
            "status takes open and closed, separated by commas. / status 可取 open、closed，以逗号分隔。");
      Arrays.stream(RequestState.values())
          .filter(state -> state.isOpen() == status.equals("open"))
          .forEach(states::add);
    }
    return states;
  }

  private static List<String> parts(List<String> given) {
    return (given == null ? List.<String>of() : given)
        .stream()
            .flatMap(each -> Stream.of(each.split(",")))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
  }
}
