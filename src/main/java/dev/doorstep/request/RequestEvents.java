package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Event;
import java.util.ArrayList;
import java.util.List;

/** What is told about requests. */
final class RequestEvents {
  private static final String TYPE = "dev.doorstep.request.%s.v1";

  private RequestEvents() {}

  record Changed(Card request, Move move) {}

  record Corrected(RequestNumber request, LineCode line, Move move) {}

  record Linked(RequestNumber request, Link link, Move move) {}

  record Unlinked(RequestNumber request, RequestNumber other, Move move) {}

  record Noted(RequestNumber request, Move move) {}

  static Event opened(Request request, Move move) {
    return changed("opened", request, move);
  }

  static Event moved(Request request, Move move, Command command) {
    return changed(command.pastTense(), request, move);
  }

  static Event answered(Request request, Move move) {
    return changed("answered", request, move);
  }

  static Event reminded(Request request, Move move) {
    return changed("reminded", request, move);
  }

  static Event rated(Request request, Move move) {
    return changed("rated", request, move);
  }

  /** Internal: what colleagues call a request among themselves. */
  static Event tagged(Request request, Move move) {
    return new Event(
        TYPE.formatted("tagged"),
        request.number().value(),
        staffTopics(request),
        move.at(),
        new Changed(Card.forColleagues(request), move));
  }

  /** Internal, from the side of this request. */
  static Event linked(Request request, Link link, Move move) {
    return new Event(
        TYPE.formatted("linked"),
        request.number().value(),
        staffTopics(request),
        move.at(),
        new Linked(request.number(), link, move));
  }

  /** Internal as well. */
  static Event unlinked(Request request, RequestNumber other, Move move) {
    return new Event(
        TYPE.formatted("unlinked"),
        request.number().value(),
        staffTopics(request),
        move.at(),
        new Unlinked(request.number(), other, move));
  }

  /** Internal: carries no conversation topic, so no visitor can follow it. */
  static Event noted(Request request, Move note) {
    return new Event(
        TYPE.formatted("noted"),
        request.number().value(),
        staffTopics(request),
        note.at(),
        new Noted(request.number(), note));
  }

  /** Internal as well; {@code line} is where the words should have led. */
  static Event corrected(Request request, LineCode line, Move correction) {
    return new Event(
        TYPE.formatted("corrected"),
        request.number().value(),
        staffTopics(request),
        correction.at(),
        new Corrected(request.number(), line, correction));
  }

  private static Event changed(String what, Request request, Move move) {
    List<String> topics = new ArrayList<>(staffTopics(request));
    request.origin().conversation().ifPresent(id -> topics.add("conversation/" + id));
    return new Event(
        TYPE.formatted(what),
        request.number().value(),
        topics,
        move.at(),
        new Changed(Card.of(request), move));
  }

  private static List<String> staffTopics(Request request) {
    return List.of(
        "community/" + request.origin().community(),
        "line/" + request.line(),
        "request/" + request.number());
  }
}
