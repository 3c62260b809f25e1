package dev.doorstep.open311;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.Directory;
import dev.doorstep.request.Detail;
import dev.doorstep.request.ListingOpened;
import dev.doorstep.request.Move;
import dev.doorstep.request.Request;
import dev.doorstep.scripting.Scripting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a request in the words of the convention. Who reads without the scope for personal data
 * gets neither what people wrote nor where exactly they are.
 */
@ApplicationScoped
class Describing {
  private static final DateTimeFormatter W3C =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST = 4000;

  private final Directory directory;
  private final Scripting scripting;

  Describing(Directory directory, Scripting scripting) {
    this.directory = directory;
    this.scripting = scripting;
  }

  ServiceRequest of(ListingOpened.Listed listed, boolean personal, Reader reader) {
    Request request = listed.request();
    Optional<Community> community = directory.community(request.origin().community());
    ZoneId zone = community.map(Community::zone).orElse(ZoneOffset.UTC);
    boolean open = request.state().isOpen();
    Place place = Place.of(request);
    Optional<Place.Point> point = personal ? place.point() : Optional.empty();
    return new ServiceRequest(
        request.number().value(),
        open ? "open" : "closed",
        notes(listed, personal, reader),
        directory.line(request.line()).map(line -> reader.in(line.name())).orElse(""),
        request.line().value(),
        personal ? description(request, reader) : null,
        community.map(here -> reader.in(here.name())).orElse(""),
        open ? notice(request, reader) : null,
        w3c(request.clocks().openedAt(), zone),
        w3c(open ? request.updatedAt() : ended(request), zone),
        w3c(request.clocks().resolution().at(), zone),
        address(request, personal ? place.address() : Optional.empty(), community, reader),
        place.building().orElse(null),
        null,
        point.map(Place.Point::lat).orElse(null),
        point.map(Place.Point::longitude).orElse(null),
        personal ? detail(request, OpeningPosted.MEDIA).orElse(null) : null);
  }

  /** When a person will have answered, and when it will be done. */
  String notice(Request request, Reader reader) {
    ZoneId zone =
        directory
            .community(request.origin().community())
            .map(Community::zone)
            .orElse(ZoneOffset.UTC);
    String done = minute(request.clocks().resolution().at(), zone);
    if (request.clocks().firstAnsweredAt().isPresent())
      return reader.in("预计 %s 前办结。".formatted(done), "To be done by %s.".formatted(done));
    String answered = minute(request.clocks().firstAnswer().at(), zone);
    return reader.in(
        "专员将于 %s 前答复，预计 %s 前办结。".formatted(answered, done),
        "A colleague answers by %s; it is to be done by %s.".formatted(answered, done));
  }

  private String notes(ListingOpened.Listed listed, boolean personal, Reader reader) {
    Optional<String> told = personal ? listed.told().map(Move::note) : Optional.empty();
    return told.orElseGet(
        () -> {
          String state = listed.request().state().code();
          var words = states().get(state);
          return words == null ? state : reader.in(words);
        });
  }

  private Map<String, dev.doorstep.bot.Bilingual> states() {
    return scripting.live().assistant().scripts().common().states();
  }

  /** What was said, question by question. */
  private static String description(Request request, Reader reader) {
    Optional<String> own = detail(request, OpeningPosted.DESCRIPTION);
    String colon = reader.in("：", ": ");
    String text =
        Stream.concat(
                Stream.of(own.orElse(request.title())),
                request.details().stream()
                    .filter(detail -> !beside(detail) && !detail.value().isEmpty())
                    .map(detail -> reader.in(detail.label()) + colon + detail.value()))
            .collect(Collectors.joining("\n"));
    return PlainText.shortened(text, LONGEST);
  }

  /** What has a place of its own, or is not for all who read the description. */
  private static boolean beside(Detail detail) {
    return Place.isPlace(detail)
        || List.of(OpeningPosted.DESCRIPTION, OpeningPosted.MEDIA, Sender.EMAIL)
            .contains(detail.slot());
  }

  /** From the most specific to the most general. */
  private static String address(
      Request request, Optional<String> words, Optional<Community> community, Reader reader) {
    if (words.isPresent()) return words.get();
    return request
        .origin()
        .building()
        .map(
            building ->
                Stream.concat(
                        Stream.of(reader.in(building.name())),
                        community.stream()
                            .flatMap(
                                here ->
                                    Stream.of(
                                        reader.in(here.name()), reader.in(here.subdistrict()))))
                    .collect(Collectors.joining(reader.in("，", ", "))))
        .orElse(null);
  }

  private static Instant ended(Request request) {
    return request
        .clocks()
        .resolvedAt()
        .or(() -> request.clocks().closedAt())
        .orElse(request.updatedAt());
  }

  private static Optional<String> detail(Request request, String slot) {
    return request.details().stream()
        .filter(detail -> detail.slot().equals(slot))
        .findFirst()
        .map(Detail::value);
  }

  private static String w3c(Instant instant, ZoneId zone) {
    return W3C.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  private static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }
}
