package dev.doorstep.stream.webhook;

import dev.doorstep.access.CurrentCaller;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Time travel: an endpoint gets a part of the log once more. */
@Path("/api/webhooks/{webhook}/replay")
class ReplayResource {
  private final Manageable manageable;
  private final Replays replays;
  private final Standing standing;
  private final CurrentCaller caller;
  private final Dispatching dispatching;
  private final LogReader log;
  private final Clock clock;

  ReplayResource(
      Manageable manageable,
      Replays replays,
      Standing standing,
      CurrentCaller caller,
      Dispatching dispatching,
      LogReader log,
      Clock clock) {
    this.manageable = manageable;
    this.replays = replays;
    this.standing = standing;
    this.caller = caller;
    this.dispatching = dispatching;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param from a position, or a time: the first event that is sent
   * @param to a position, which is sent, too, or a time, which is not; null: to the end of the log
   * @param dryRun only tells what would be sent; null: yes
   */
  record Wish(@NotBlank String from, String to, Boolean dryRun) {
    boolean isReal() {
      return Boolean.FALSE.equals(dryRun);
    }
  }

  @POST
  @Operation(
      summary = "Send a range of the log once more, or tell what that would be",
      description =
          "Without \"dryRun\": false nothing is sent. Events keep their ids; what happens meanwhile goes in between.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Replays.Range.class)))
  public Uni<Response> replay(UUID webhook, @Valid @NotNull Wish wish) {
    Manager manager = Manager.current(caller);
    return manageable
        .find(webhook)
        .chain(
            endpoint ->
                range(endpoint, wish)
                    .call(
                        range ->
                            wish.isReal() && range.events() > 0
                                ? start(endpoint, range, manager)
                                : Uni.createFrom().voidItem()))
        .map(range -> Response.status(wish.isReal() ? 202 : 200).entity(range).build());
  }

  private Uni<Replays.Range> range(Endpoint endpoint, Wish wish) {
    return standing
        .of(List.of(endpoint))
        .chain(
            known ->
                last(wish)
                    .chain(
                        upTo ->
                            before(wish.from())
                                .chain(
                                    after -> {
                                      if (!upTo.isAfter(after)) throw nothing();
                                      return replays.range(after, upTo, known.filter(endpoint));
                                    })));
  }

  private Uni<Void> start(Endpoint endpoint, Replays.Range range, Manager manager) {
    return replays
        .start(endpoint.id(), range, manager.name(), clock.instant())
        .invoke(
            started -> {
              if (!started)
                throw Problem.conflict(
                    "replays-under-way",
                    "Several replays of this webhook are under way; wait until one is through. / 已有多个重放在进行，请稍候。");
            })
        .invoke(dispatching::changed)
        .replaceWithVoid();
  }

  private Uni<Position> before(String from) {
    return isPosition(from)
        ? Uni.createFrom().item(new Position(Math.max(0, Long.parseLong(from) - 1)))
        : log.lastBefore(time("from", from));
  }

  private Uni<Position> last(Wish wish) {
    Uni<Position> end = log.extent().map(LogReader.Extent::last);
    if (wish.to() == null || wish.to().isBlank()) return end;
    Uni<Position> asked =
        isPosition(wish.to())
            ? Uni.createFrom().item(new Position(Long.parseLong(wish.to())))
            : log.lastBefore(time("to", wish.to()));
    return end.chain(last -> asked.map(upTo -> upTo.isAfter(last) ? last : upTo));
  }

  private static boolean isPosition(String text) {
    return text.matches("\\d{1,18}");
  }

  private static Instant time(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw Problem.badRequest(
          "'%s' is a position (1042) or a time with its zone (2026-11-24T08:00:00+08:00). / “%s”须为位置编号或带时区的时间。"
              .formatted(name, name));
    }
  }

  private static Problem nothing() {
    return Problem.badRequest(
        "The range is empty: 'from' must come before 'to', and not after the end of the log. / 范围为空，请检查起止。");
  }
}
