package dev.doorstep.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Between the table's row and the domain's record. */
@ApplicationScoped
class RequestMapping {
  private static final TypeReference<List<Detail>> DETAILS = new TypeReference<>() {};

  private final ObjectMapper json;

  RequestMapping(ObjectMapper json) {
    this.json = json;
  }

  /** Writes everything but the version, which Hibernate counts. */
  void write(Request request, RequestRow row) {
    Origin origin = request.origin();
    Clocks clocks = request.clocks();
    row.number = request.number().value();
    row.community = origin.community().value();
    row.conversation = origin.conversation().orElse(null);
    row.line = request.line().value();
    row.state = request.state().code();
    row.title = request.title();
    row.details = text(request.details());
    row.decision = request.why().map(Why::decision).orElse(null);
    row.scriptVersion = request.why().flatMap(Why::scriptVersion).orElse(null);
    row.lang = origin.lang();
    row.urgent = request.urgent();
    row.contactName = origin.contact().name();
    row.contactPhone = origin.contact().phone();
    row.enterprise = origin.enterprise().map(Origin.EnterpriseRef::code).orElse(null);
    row.enterpriseName = origin.enterprise().map(Origin.EnterpriseRef::name).orElse("");
    row.building = origin.building().map(Origin.BuildingRef::code).orElse(null);
    row.buildingZh = origin.building().map(building -> building.name().zh()).orElse("");
    row.buildingEn = origin.building().map(building -> building.name().en()).orElse("");
    row.owner = request.owner().map(Owner::username).orElse(null);
    row.ownerName = request.owner().map(Owner::name).orElse("");
    row.openedAt = clocks.openedAt();
    row.firstAnswerWarnAt = clocks.firstAnswer().warnAt();
    row.firstAnswerDueAt = clocks.firstAnswer().at();
    row.firstAnswerDistrictAt = clocks.firstAnswer().districtAt();
    row.firstAnsweredAt = clocks.firstAnsweredAt().orElse(null);
    row.resolutionWarnAt = clocks.resolution().warnAt();
    row.resolutionDueAt = clocks.resolution().at();
    row.resolutionDistrictAt = clocks.resolution().districtAt();
    row.waitingSince = clocks.waitingSince().orElse(null);
    row.pauses = Pause.write(clocks.pauses());
    row.resolvedAt = clocks.resolvedAt().orElse(null);
    row.closedAt = clocks.closedAt().orElse(null);
    row.tags = String.join("\n", request.tags());
    Optional<Escalation> escalation = request.escalation();
    row.escalatedPromise = escalation.map(one -> one.promise().code()).orElse(null);
    row.escalatedTo = escalation.map(one -> one.to().code()).orElse(null);
    row.escalatedNames = escalation.map(Escalation::names).orElse("");
    row.escalatedAt = escalation.map(Escalation::at).orElse(null);
    row.updatedAt = request.updatedAt();
    Optional<Ending> ending = request.aftermath().ending();
    Optional<Rating> rating = request.aftermath().rating();
    row.ending = ending.map(Ending::kind).map(Ending.Kind::code).orElse(null);
    row.endingWords = ending.map(Ending::words).orElse("");
    row.rating = rating.map(Rating::stars).orElse(null);
    row.ratingReason = rating.map(Rating::reason).orElse("");
    row.ratedAt = rating.map(Rating::at).orElse(null);
  }

  Request read(RequestRow row) {
    return new Request(
        new RequestNumber(row.number),
        row.version,
        origin(row),
        new LineCode(row.line),
        RequestState.ofCode(row.state),
        row.title,
        details(row.details),
        Optional.ofNullable(row.decision)
            .map(decision -> new Why(decision, Optional.ofNullable(row.scriptVersion))),
        row.urgent,
        Optional.ofNullable(row.owner).map(username -> new Owner(username, row.ownerName)),
        new Clocks(
            row.openedAt,
            new Due(row.firstAnswerWarnAt, row.firstAnswerDueAt, row.firstAnswerDistrictAt),
            Optional.ofNullable(row.firstAnsweredAt),
            new Due(row.resolutionWarnAt, row.resolutionDueAt, row.resolutionDistrictAt),
            Optional.ofNullable(row.waitingSince),
            Pause.read(row.pauses),
            Optional.ofNullable(row.resolvedAt),
            Optional.ofNullable(row.closedAt)),
        aftermath(row),
        row.tags.isEmpty() ? List.of() : List.of(row.tags.split("\n")),
        escalation(row),
        row.updatedAt);
  }

  private static Optional<Escalation> escalation(RequestRow row) {
    return Optional.ofNullable(row.escalatedTo)
        .map(
            to ->
                new Escalation(
                    Promise.Kind.of(row.escalatedPromise),
                    Escalation.Level.of(to),
                    row.escalatedNames,
                    row.escalatedAt));
  }

  private static Origin origin(RequestRow row) {
    return new Origin(
        new CommunityCode(row.community),
        Optional.ofNullable(row.conversation),
        row.lang,
        new Origin.Contact(row.contactName, row.contactPhone),
        Optional.ofNullable(row.enterprise)
            .map(code -> new Origin.EnterpriseRef(code, row.enterpriseName)),
        Optional.ofNullable(row.building)
            .map(
                code ->
                    new Origin.BuildingRef(code, new Bilingual(row.buildingZh, row.buildingEn))));
  }

  private static Aftermath aftermath(RequestRow row) {
    return new Aftermath(
        Optional.ofNullable(row.ending)
            .map(kind -> new Ending(Ending.Kind.ofCode(kind), row.endingWords)),
        Optional.ofNullable(row.rating)
            .map(stars -> new Rating(stars, row.ratingReason, row.ratedAt)));
  }

  private String text(List<Detail> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Detail> details(String text) {
    try {
      return json.readValue(text, DETAILS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
