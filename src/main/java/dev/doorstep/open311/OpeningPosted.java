package dev.doorstep.open311;

import dev.doorstep.access.ApiKey;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.request.AcceptingRequest;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Detail;
import dev.doorstep.request.OpeningOnce;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a request from a form that was posted. */
@ApplicationScoped
class OpeningPosted {
  static final String DESCRIPTION = "description";
  static final String MEDIA = "media_url";

  private final ReadingForm reading;
  private final FillingForm filling;
  private final Directory directory;
  private final AcceptingRequest accepting;

  OpeningPosted(
      ReadingForm reading, FillingForm filling, Directory directory, AcceptingRequest accepting) {
    this.reading = reading;
    this.filling = filling;
    this.directory = directory;
    this.accepting = accepting;
  }

  /**
   * @param mark {@code Idempotency-Key}; null when a repetition is another request
   */
  Uni<OpeningOnce.Opened> open(SentForm sent, ApiKey key, String mark, Reader reader) {
    Faults faults = new Faults(reader);
    return reading
        .read(sent, key, faults)
        .chain(
            posting ->
                filling
                    .fill(
                        posting.service().code().value(), posting.community(), sent, reader, faults)
                    .invoke(filled -> faults.check())
                    .chain(filled -> open(posting, filled, sent, key, mark, reader)));
  }

  private Uni<OpeningOnce.Opened> open(
      ReadingForm.Posting posting,
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
    Optional<OpeningOnce.Sending> sending =
        Optional.ofNullable(mark)
            .map(chosen -> new OpeningOnce.Sending(key.who(), chosen, sent.content()));
    return accepting.accept(new AcceptingRequest.Wanted(origin, need, actor, sending));
  }

  private Origin origin(
      ReadingForm.Posting posting, Optional<EnterpriseSummary> enterprise, Reader reader) {
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

  private static List<Detail> details(
      ReadingForm.Posting posting, Optional<FillingForm.Filled> filled) {
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
}
