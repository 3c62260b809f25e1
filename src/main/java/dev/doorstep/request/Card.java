package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as lists, events and pages show it. Shape: {@code web/shared/wire.ts}.
 *
 * @param visitorsTimeEnds until when the visitor can open it again or rate it
 * @param tags what colleagues call it among themselves; empty where a visitor may read along
 * @param scriptVersion of the scripts that decided; empty when a person opened it
 */
public record Card(
    RequestNumber number,
    int version,
    CommunityCode community,
    Optional<UUID> conversation,
    LineCode line,
    RequestState state,
    String title,
    List<Detail> details,
    String lang,
    boolean urgent,
    Origin.Contact contact,
    Optional<Origin.EnterpriseRef> enterprise,
    Optional<Origin.BuildingRef> building,
    Optional<Owner> owner,
    Instant openedAt,
    Instant firstAnswerDueAt,
    Optional<Instant> firstAnsweredAt,
    Instant resolutionDueAt,
    Optional<Instant> waitingSince,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt,
    Optional<Ending> ending,
    Optional<Rating> rating,
    Optional<Instant> visitorsTimeEnds,
    Optional<List<String>> tags,
    Instant updatedAt,
    Optional<Integer> scriptVersion,
    @JsonProperty("possible") List<Command> possible) {

  public static Card of(Request request) {
    Origin origin = request.origin();
    Clocks clocks = request.clocks();
    return new Card(
        request.number(),
        request.version(),
        origin.community(),
        origin.conversation(),
        request.line(),
        request.state(),
        request.title(),
        request.details(),
        origin.lang(),
        request.urgent(),
        origin.contact(),
        origin.enterprise(),
        origin.building(),
        request.owner(),
        clocks.openedAt(),
        clocks.firstAnswerDueAt(),
        clocks.firstAnsweredAt(),
        clocks.resolutionDueAt(),
        clocks.waitingSince(),
        clocks.resolvedAt(),
        clocks.closedAt(),
        request.aftermath().ending(),
        request.aftermath().rating(),
        request.visitorsTimeEnds(),
        Optional.empty(),
        request.updatedAt(),
        request.why().flatMap(Why::scriptVersion),
        request.state().possible());
  }

  /** The same with what only colleagues see. */
  public static Card forColleagues(Request request) {
    return of(request).tagged(request.tags());
  }

  private Card tagged(List<String> tags) {
    return new Card(
        number,
        version,
        community,
        conversation,
        line,
        state,
        title,
        details,
        lang,
        urgent,
        contact,
        enterprise,
        building,
        owner,
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        resolutionDueAt,
        waitingSince,
        resolvedAt,
        closedAt,
        ending,
        rating,
        visitorsTimeEnds,
        Optional.of(tags),
        updatedAt,
        scriptVersion,
        possible);
  }

  /** The same without names, telephone numbers and what people wrote; as events leave it out. */
  public Card withoutPersonal() {
    return new Card(
        number,
        version,
        community,
        conversation,
        line,
        state,
        "",
        details.stream().map(Detail::withoutValue).toList(),
        lang,
        urgent,
        Origin.Contact.NONE,
        enterprise,
        building,
        Optional.empty(),
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        resolutionDueAt,
        waitingSince,
        resolvedAt,
        closedAt,
        ending.map(Ending::withoutWords),
        rating.map(Rating::withoutReason),
        visitorsTimeEnds,
        Optional.empty(),
        updatedAt,
        scriptVersion,
        possible);
  }
}
