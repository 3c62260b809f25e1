package dev.doorstep.open311;

import dev.doorstep.access.ApiKey;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads who, where and what out of a form that was posted. */
@ApplicationScoped
class ReadingForm {
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int LONGEST_URL = 500;

  private final Jurisdictions jurisdictions;
  private final Directory directory;

  ReadingForm(Jurisdictions jurisdictions, Directory directory) {
    this.jurisdictions = jurisdictions;
    this.directory = directory;
  }

  /** What the form says, but for its answers. */
  record Posting(
      ServiceLine service,
      Community community,
      Place place,
      Optional<BuildingSummary> building,
      Sender sender,
      Optional<String> description,
      Optional<String> media) {}

  /** Fails with a {@link Problem} where nothing else makes sense without it. */
  Uni<Posting> read(SentForm sent, ApiKey key, Faults faults) {
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
                      .orElseThrow(ReadingForm::whichCommunity);
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
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static Problem whichCommunity() {
    return Problem.badRequest(
        "This key has several communities: say which with jurisdiction_id, such as xintiandi, or send a building's code as address_id. / 此密钥含多个社区，请用 jurisdiction_id 指明，或以 address_id 提供楼宇代码。");
  }
}
