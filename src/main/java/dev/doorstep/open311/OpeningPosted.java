package dev.doorstep.open311;

import dev.doorstep.access.ApiKey;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Detail;
import dev.doorstep.request.OpeningOnce;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.Origin;
import dev.doorstep.request.Request;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens a request from a form that was posted. */
@ApplicationScoped
class OpeningPosted {
  static final String DESCRIPTION = "description";
  static final String MEDIA = "media_url";

  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int LONGEST_URL = 500;

  private final Jurisdictions jurisdictions;
  private final Directory directory;
  private final FillingForm filling;
  private final Transactions transactions;
  private final OpeningRequest opening;
  private final OpeningOnce once;
  private final Clock clock;

  OpeningPosted(
      Jurisdictions jurisdictions,
      Directory directory,
      FillingForm filling,
      Transactions transactions,
      OpeningRequest opening,
      OpeningOnce once,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.directory = directory;
    this.filling = filling;
    this.transactions = transactions;
    this.opening = opening;
    this.once = once;
    this.clock = clock;
  }

  /** What the form says, but for its answers. */
  private record Posting(
      ServiceLine service,
      Community community,
      Place place,
      Optional<BuildingSummary> building,
      Sender sender,
      Optional<String> description,
      Optional<String> media) {}

  /**
   * @param mark {@code Idempotency-Key}; null when a repetition is another request
   */
  Uni<OpeningOnce.Opened> open(SentForm sent, ApiKey key, String mark, Reader reader) {
    Faults faults = new Faults(reader);
    return read(sent, key, faults)
        .chain(
            posting ->
                filling
                    .fill(
                        posting.service().code().value(), posting.community(), sent, reader, faults)
                    .invoke(filled -> faults.check())
                    .chain(filled -> open(posting, filled, sent, key, mark, reader)));
  }

  private Uni<Posting> read(SentForm sent, ApiKey key, Faults faults) {
    String code =
        sent.field("service_code")
            .orElseThrow(
                () ->
                    Problem.badRequest(
                        "service_code is missing; GET /open311/v2/services lists them. / 缺少 service_code，请查询 /open311/v2/services。"));
    ServiceLine service = jurisdictions.service(code);
    Optional<Community> named = jurisdictions.find(sent.field("jurisdiction_id").orElse(null), key);
    Place place = Place.in(sent, faults);
    Sender sender = Sender.in(sent, faults);
    Optional<String> description = description(sent, faults);
    Optional<String> media = media(sent, faults);
    return building(place)
        .map(
            building -> {
              Community community =
                  named
                      .or(() -> building.flatMap(b -> directory.community(b.community())))
                      .or(() -> jurisdictions.only(key))
                      .orElseThrow(OpeningPosted::whichCommunity);
              Jurisdictions.require(key, community.code());
              if (place.building().isPresent()
                  && building.filter(b -> b.community().equals(community.code())).isEmpty())
                faults.add(
                    "address_id %s 不是 %s 的楼宇代码。"
                        .formatted(place.building().get(), community.code()),
                    "address_id %s is no building's code in %s; correct it, or send address_string."
                        .formatted(place.building().get(), community.code()));
              return new Posting(service, community, place, building, sender, description, media);
            });
  }

  private Uni<Optional<BuildingSummary>> building(Place place) {
    return place.building().isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : directory.building(place.building().get());
  }

  private static Optional<String> description(SentForm sent, Faults faults) {
    Optional<String> description = sent.field("description");
    if (description.filter(text -> text.length() > LONGEST_DESCRIPTION).isPresent())
      faults.add(
          "description 最多 %d 字。".formatted(LONGEST_DESCRIPTION),
          "description has at most %d characters; shorten it.".formatted(LONGEST_DESCRIPTION));
    return description;
  }

  private static Optional<String> media(SentForm sent, Faults faults) {
    Optional<String> media = sent.field("media_url");
    if (media.filter(address -> !isWebAddress(address)).isPresent())
      faults.add(
          "media_url 须为 http 或 https 地址，最多 %d 字符。".formatted(LONGEST_URL),
          "media_url is an http or https address of at most %d characters.".formatted(LONGEST_URL));
    return media;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return text.length() <= LONGEST_URL
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (java.net.URISyntaxException malformed) {
      return false;
    }
  }

  private Uni<OpeningOnce.Opened> open(
      Posting posting,
      Optional<FillingForm.Filled> filled,
      SentForm sent,
      ApiKey key,
      String mark,
      Reader reader) {
    Origin origin = origin(posting, filled.flatMap(FillingForm.Filled::enterprise), reader);
    OpeningRequest.Need need =
        new OpeningRequest.Need(
            posting.service().code(),
            filled
                .map(FillingForm.Filled::title)
                .orElseGet(() -> reader.in(posting.service().name())),
            details(posting, filled),
            Optional.empty(),
            false);
    Actor actor = Actor.api(key.id().toString(), key.name());
    return transactions.run(
        (session, outbox) -> {
          Supplier<Uni<Request>> open =
              () -> opening.open(session, outbox, origin, need, actor, clock.instant());
          return mark == null
              ? open.get().map(request -> new OpeningOnce.Opened(request, false))
              : once.open(session, new OpeningOnce.Sending(key.who(), mark, sent.content()), open);
        });
  }

  private Origin origin(Posting posting, Optional<EnterpriseSummary> enterprise, Reader reader) {
    Optional<BuildingSummary> building =
        posting
            .building()
            .or(
                () ->
                    enterprise.flatMap(
                        known ->
                            directory.buildings(known.community()).stream()
                                .filter(each -> each.code().equals(known.building()))
                                .findFirst()));
    return new Origin(
        posting.community().code(),
        Optional.empty(),
        reader.lang().code(),
        posting.sender().contact(),
        enterprise.map(known -> new Origin.EnterpriseRef(known.creditCode().value(), known.name())),
        building.map(known -> new Origin.BuildingRef(known.code(), known.name())));
  }

  private static List<Detail> details(Posting posting, Optional<FillingForm.Filled> filled) {
    List<Detail> details = new ArrayList<>();
    filled.ifPresent(
        form ->
            form.details()
                .forEach(
                    each ->
                        details.add(
                            new Detail(
                                each.slot(),
                                new Bilingual(each.label().zh(), each.label().en()),
                                each.value()))));
    posting
        .description()
        .filter(text -> details.stream().noneMatch(each -> each.value().equals(text)))
        .ifPresent(
            text -> details.add(new Detail(DESCRIPTION, new Bilingual("说明", "Description"), text)));
    details.addAll(posting.place().details());
    details.addAll(posting.sender().details());
    posting
        .media()
        .ifPresent(
            address -> details.add(new Detail(MEDIA, new Bilingual("图片或附件", "Media"), address)));
    return details;
  }

  private static Problem whichCommunity() {
    return Problem.badRequest(
        "This key has several communities: say which with jurisdiction_id, such as xintiandi, or send a building's code as address_id. / 此密钥含多个社区，请用 jurisdiction_id 指明，或以 address_id 提供楼宇代码。");
  }
}
