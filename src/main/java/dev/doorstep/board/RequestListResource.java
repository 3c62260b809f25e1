package dev.doorstep.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.access.Caller;
import dev.doorstep.access.CurrentCaller;
import dev.doorstep.access.KeyScope;
import dev.doorstep.access.StaffMember;
import dev.doorstep.assignment.Offer;
import dev.doorstep.assignment.Offers;
import dev.doorstep.bot.Decision;
import dev.doorstep.conversation.ChatOwner;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Card;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Move;
import dev.doorstep.request.Promise;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.RequestState;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Reads requests for the board and for programs: a snapshot with the position to stream from, and
 * one request with all there is.
 */
@Path("/api/requests")
public class RequestListResource {
  private static final int LIMIT = 2000;
  private static final int HEAD = 200; // of each state
  private static final Duration FINISHED_STAYS = Duration.ofHours(24);

  private final CurrentCaller callers;
  private final FindingRequests finding;
  private final ReadingConversation conversations;
  private final Offers offers;
  private final LogReader log;
  private final ObjectMapper json;
  private final Clock clock;

  RequestListResource(
      CurrentCaller callers,
      FindingRequests finding,
      ReadingConversation conversations,
      Offers offers,
      LogReader log,
      ObjectMapper json,
      Clock clock) {
    this.callers = callers;
    this.finding = finding;
    this.conversations = conversations;
    this.offers = offers;
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param attention who answers in the request's conversation; {@code queue} means the visitor
   *     waits for a person
   * @param offer who was asked to take it and has not answered yet; not told to programs
   */
  @Schema(name = "RequestListItem")
  public record Item(
      @JsonUnwrapped Card card, Optional<ChatOwner.Kind> attention, Optional<Offer> offer) {}

  /**
   * @param position read before the list: streaming after it misses nothing
   * @param next takes the next page, by {@code after}; empty at the end, and with {@code head}
   * @param counts how many there are of each state; with {@code head} only
   */
  @Schema(name = "RequestList")
  public record Listing(
      List<Item> items,
      Position position,
      Optional<RequestNumber> next,
      Optional<Map<String, Long>> counts) {}

  /**
   * @param promises what the visitor was promised and what became of it, oldest first
   * @param why the assistant's decision, as it explained itself; null when a person chose the line,
   *     and to programs
   */
  @Schema(name = "RequestFile")
  public record File(
      @JsonUnwrapped Card card,
      Optional<ChatOwner.Kind> attention,
      List<Move> history,
      List<Promise> promises,
      @Schema(implementation = Decision.class) JsonNode why) {}

  @GET
  public Uni<Listing> list(
      @QueryParam("community") String community,
      @QueryParam("line") String line,
      @QueryParam("state") String state,
      @QueryParam("mine") boolean mine,
      @QueryParam("overdue") boolean overdue,
      @QueryParam("q") String text,
      @QueryParam("after") String after,
      @QueryParam("head") Integer head,
      @QueryParam("limit") Integer limit) {
    Caller caller = callers.with(KeyScope.REQUESTS_READ);
    RequestSight sight = RequestSight.of(caller);
    if (present(text).isPresent()) sight.requireSearch();
    Instant now = clock.instant();
    FindingRequests.Query query =
        new FindingRequests.Query(
            communities(caller, community),
            states(state),
            now.minus(FINISHED_STAYS),
            present(line),
            mine ? Optional.of(username(caller)) : Optional.empty(),
            present(text),
            overdue ? Optional.of(now) : Optional.empty(),
            present(after).map(RequestNumber::parse),
            most(head == null ? limit : head, head == null ? LIMIT : HEAD));
    return log.extent()
        .chain(
            extent ->
                (head == null ? page(query) : heads(query))
                    .chain(
                        found ->
                            conversations
                                .owners(conversationsOf(found.requests))
                                .chain(
                                    owners ->
                                        offers(sight)
                                            .map(
                                                asked ->
                                                    new Listing(
                                                        items(found.requests, owners, asked, sight),
                                                        extent.last(),
                                                        found.next,
                                                        found.counts)))));
  }

  private record Part(
      List<Request> requests, Optional<RequestNumber> next, Optional<Map<String, Long>> counts) {}

  private Uni<Part> page(FindingRequests.Query query) {
    return finding
        .list(query)
        .map(
            found ->
                new Part(
                    found,
                    found.size() < query.limit()
                        ? Optional.empty()
                        : Optional.of(found.get(found.size() - 1).number()),
                    Optional.empty()));
  }

  private Uni<Part> heads(FindingRequests.Query query) {
    return finding
        .heads(query)
        .map(
            heads ->
                new Part(
                    heads.first(),
                    Optional.empty(),
                    Optional.of(
                        heads.counts().entrySet().stream()
                            .collect(
                                Collectors.toMap(
                                    count -> count.getKey().code(), Map.Entry::getValue)))));
  }

  @GET
  @Path("{number}")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = File.class)))
  public Uni<Response> file(String number) {
    Caller caller = callers.with(KeyScope.REQUESTS_READ);
    RequestSight sight = RequestSight.of(caller);
    var wanted = RequestNumber.parse(number);
    return finding
        .file(wanted)
        .map(
            found ->
                found
                    .filter(file -> caller.scope().allows(file.request().origin().community()))
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no request " + wanted + " that you may see.")))
        .chain(
            file ->
                conversations
                    .owners(conversationsOf(List.of(file.request())))
                    .map(owners -> describe(file, owners, sight)));
  }

  private Response describe(
      FindingRequests.File file, Map<UUID, ChatOwner> owners, RequestSight sight) {
    Request request = file.request();
    File body =
        new File(
            sight.card(request),
            attention(request, owners),
            sight.history(file.history()),
            file.promises(),
            sight.inside() ? why(request) : null);
    return Response.ok(body).tag(tag(request)).build();
  }

  static EntityTag tag(Request request) {
    return new EntityTag(Integer.toString(request.version()));
  }

  private JsonNode why(Request request) {
    try {
      return request.why().isEmpty() ? null : json.readTree(request.why().get().decision());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<Set<CommunityCode>> communities(Caller caller, String community) {
    if (community == null || community.isBlank()) return caller.scope().communities();
    CommunityCode code = community(community);
    if (!caller.scope().allows(code)) {
      throw Problem.forbidden(
          "The community '" + code + "' is not one of yours. Ask an admin to add it.");
    }
    return Optional.of(Set.of(code));
  }

  static CommunityCode community(String community) {
    try {
      return new CommunityCode(community);
    } catch (IllegalArgumentException noCode) {
      throw Problem.badRequest(
          "'" + community + "' is no community code; they look like xintiandi.");
    }
  }

  private static Set<RequestState> states(String states) {
    if (states == null || states.isBlank()) return Set.of();
    try {
      return Arrays.stream(states.split(","))
          .map(state -> RequestState.valueOf(state.strip().toUpperCase(Locale.ROOT)))
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest(
          "'state' takes new, claimed, in_progress, waiting, resolved, closed, rejected, withdrawn, separated by commas.");
    }
  }

  private static String username(Caller caller) {
    if (caller instanceof StaffMember member) return member.username();
    throw Problem.badRequest("'mine' is for people; a key owns no requests. Leave it out.");
  }

  private Uni<Map<RequestNumber, Offer>> offers(RequestSight sight) {
    return sight.inside() ? offers.open() : Uni.createFrom().item(Map.of());
  }

  private static List<Item> items(
      List<Request> found,
      Map<UUID, ChatOwner> owners,
      Map<RequestNumber, Offer> offers,
      RequestSight sight) {
    return found.stream()
        .map(
            request ->
                new Item(
                    sight.card(request),
                    attention(request, owners),
                    Optional.ofNullable(offers.get(request.number()))))
        .toList();
  }

  private static Set<UUID> conversationsOf(List<Request> requests) {
    return requests.stream()
        .flatMap(request -> request.origin().conversation().stream())
        .collect(Collectors.toSet());
  }

  private static Optional<ChatOwner.Kind> attention(Request request, Map<UUID, ChatOwner> owners) {
    return request.origin().conversation().map(owners::get).map(ChatOwner::kind);
  }

  private static int most(Integer wanted, int limit) {
    return wanted == null ? limit : Math.max(1, Math.min(wanted, limit));
  }

  static Optional<String> present(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
