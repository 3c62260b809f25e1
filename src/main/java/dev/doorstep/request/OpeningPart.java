package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gives a part of a request to another line, as a request of its own that is linked with it. */
@ApplicationScoped
public class OpeningPart {
  private static final Bilingual TASK = new Bilingual("子任务说明", "Task");

  private final Transactions transactions;
  private final MovingRequest moving;
  private final LinkStore links;
  private final LinkingRequests linking;
  private final OpeningRequest opening;
  private final Clock clock;

  OpeningPart(
      Transactions transactions,
      MovingRequest moving,
      LinkStore links,
      LinkingRequests linking,
      OpeningRequest opening,
      Clock clock) {
    this.transactions = transactions;
    this.moving = moving;
    this.links = links;
    this.linking = linking;
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * Colleagues of the line work on it without the visitor's chat.
   *
   * @throws Problem (as failure) 404, 409 when the whole is finished, or 400
   */
  public Uni<Request> open(
      RequestNumber number,
      LineCode line,
      String title,
      String note,
      Actor actor,
      Predicate<Request> visible) {
    return transactions.run(
        (session, outbox) ->
            moving
                .lock(session, number, visible)
                .invoke(OpeningPart::refuseFinished)
                .call(
                    whole -> links.of(session, number).invoke(known -> refuseNested(known, number)))
                .chain(
                    whole -> {
                      Instant now = clock.instant();
                      return opening
                          .open(
                              session,
                              outbox,
                              whole.origin().withoutChat(),
                              part(whole, line, title, note),
                              actor,
                              now)
                          .call(
                              part ->
                                  linking.connect(
                                      session,
                                      outbox,
                                      new LinkingRequests.Both(part, whole),
                                      Link.Kind.PART_OF,
                                      actor,
                                      now));
                    }));
  }

  private static void refuseFinished(Request whole) {
    if (!whole.state().isOpen())
      throw Problem.conflict(
          "not-open",
          "%s is finished: reopen it before you give parts of it to others. / 诉求 %s 已办结，请先重新打开再分派子任务。"
              .formatted(whole.number(), whole.number()));
  }

  private static void refuseNested(List<Link> known, RequestNumber number) {
    if (known.stream().anyMatch(link -> link.kind() == Link.Kind.PART_OF))
      throw Problem.badRequest(
          "%s is a part itself; open parts on the whole. / 子任务不能再分派子任务，请在主诉求上分派。"
              .formatted(number));
    if (known.size() >= LinkingRequests.MOST)
      throw Problem.badRequest("A request has at most 50 links. / 一件诉求最多 50 个关联。");
  }

  private static OpeningRequest.Need part(Request whole, LineCode line, String title, String note) {
    List<Detail> details =
        note.isBlank()
            ? whole.details()
            : Stream.concat(Stream.of(new Detail("task", TASK, note)), whole.details().stream())
                .toList();
    return new OpeningRequest.Need(line, title, details, Optional.empty(), whole.urgent());
  }
}
