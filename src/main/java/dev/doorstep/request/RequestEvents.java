package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Event;
import java.time.Instant;
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

  record Stepped(Card request, Promise promise) {}

  record Escalated(Card request, Promise promise, Move move) {}

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

  static Event tagged(Request request, Move move) {
    return internal("tagged", request, move.at(), new Changed(Card.forColleagues(request), move));
  }

  /** From the side of this request. */
  static Event linked(Request request, Link link, Move move) {
    return internal("linked", request, move.at(), new Linked(request.number(), link, move));
  }

  static Event unlinked(Request request, RequestNumber other, Move move) {
    return internal("unlinked", request, move.at(), new Unlinked(request.number(), other, move));
  }

  /** Three quarters of the time have passed. */
  static Event promiseWarned(Request request, Promise promise, Instant at) {
    return internal("promise-warned", request, at, new Stepped(Card.of(request), promise));
  }

  /** The time has passed. */
  static Event promiseBroken(Request request, Promise promise, Instant at) {
    return internal("promise-broken", request, at, new Stepped(Card.of(request), promise));
  }

  /** The visitor hears of it, too: somebody sees to it. */
  static Event escalated(Request request, Promise promise, Move move) {
    return event(
        "escalated",
        request,
        topics(request),
        move.at(),
        new Escalated(Card.of(request), promise, move));
  }

  static Event noted(Request request, Move note) {
    return internal("noted", request, note.at(), new Noted(request.number(), note));
  }

  /** {@code line} is where the words should have led. */
  static Event corrected(Request request, LineCode line, Move correction) {
    return internal(
        "corrected", request, correction.at(), new Corrected(request.number(), line, correction));
  }

  private static Event changed(String what, Request request, Move move) {
    return event(what, request, topics(request), move.at(), new Changed(Card.of(request), move));
  }

  /** Among colleagues: carries no conversation topic, so no visitor can follow it. */
  private static Event internal(String what, Request request, Instant at, Object data) {
    return event(what, request, staffTopics(request), at, data);
  }

  private static Event event(
      String what, Request request, List<String> topics, Instant at, Object data) {
    return new Event(TYPE.formatted(what), request.number().value(), topics, at, data);
  }

  private static List<String> topics(Request request) {
    List<String> topics = new ArrayList<>(staffTopics(request));
    request.origin().conversation().ifPresent(id -> topics.add("conversation/" + id));
    return topics;
  }

  private static List<String> staffTopics(Request request) {
    return List.of(
        "community/" + request.origin().community(),
        "line/" + request.line(),
        "request/" + request.number());
  }
}
