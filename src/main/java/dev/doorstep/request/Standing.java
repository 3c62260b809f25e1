package dev.doorstep.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a request stands with one of its two promises; {@link PromiseLedger} brings its rows in line
 * with it.
 *
 * @param open its clock runs or is paused
 * @param met when it is not: whether what was promised was done
 * @param at when this came about
 */
record Standing(
    String request,
    String community,
    String line,
    String kind,
    boolean open,
    boolean met,
    Instant at,
    Instant warnAt,
    Instant dueAt,
    Instant districtAt,
    Instant pausedSince) {

  static Stream<Standing> of(Request request) {
    Clocks clocks = request.clocks();
    boolean open = request.state().isOpen();
    boolean resolved =
        switch (request.state()) {
          case RESOLVED, CLOSED, REJECTED -> true;
          default -> false;
        };
    Optional<Instant> answered = clocks.firstAnsweredAt();
    return List.of(
        of(request, Promise.Kind.FIRST_ANSWER, clocks.firstAnswer(), open, answered),
        of(
            request,
            Promise.Kind.RESOLUTION,
            clocks.resolution(),
            open,
            clocks.resolvedAt().filter(at -> resolved)))
        .stream();
  }

  private static Standing of(
      Request request, Promise.Kind kind, Due due, boolean open, Optional<Instant> done) {
    return new Standing(
        request.number().value(),
        request.origin().community().value(),
        request.line().value(),
        kind.code(),
        open && done.isEmpty(),
        done.isPresent(),
        done.orElse(request.updatedAt()),
        due.warnAt(),
        due.at(),
        due.districtAt(),
        request.clocks().waitingSince().orElse(null));
  }
}
