package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Event;
import dev.doorstep.request.RequestNumber;
import java.time.Instant;
import java.util.List;

/** What is told about offers; to staff only, so no conversation is among the topics. */
final class AssignmentEvents {
  private AssignmentEvents() {}

  /** The case that an event is about. */
  record Case(RequestNumber request, CommunityCode community, LineCode line) {}

  record Offered(
      RequestNumber request,
      LineCode line,
      Offer.Assignee assignee,
      Instant until,
      String reason) {}

  record Returned(RequestNumber request, LineCode line, Offer.Assignee assignee, String reason) {}

  static Event offered(Assigning.Assignment decided, Instant until, Instant now) {
    Waiting waiting = decided.waiting();
    Case about = new Case(waiting.request(), waiting.community(), waiting.line());
    Offer.Assignee assignee =
        new Offer.Assignee(decided.person().username(), decided.person().name());
    return event(
        "dev.doorstep.assignment.offered.v1",
        about,
        new Offered(about.request(), about.line(), assignee, until, decided.reason().code()),
        now);
  }

  /**
   * @param reason {@code declined}, {@code lapsed} or {@code left}
   */
  static Event returned(Case about, Offer.Assignee assignee, String reason, Instant now) {
    return event(
        "dev.doorstep.assignment.returned.v1",
        about,
        new Returned(about.request(), about.line(), assignee, reason),
        now);
  }

  private static Event event(String type, Case about, Object data, Instant now) {
    return new Event(
        type,
        about.request().value(),
        List.of(
            "community/" + about.community(), "line/" + about.line(), "request/" + about.request()),
        now,
        data);
  }
}
