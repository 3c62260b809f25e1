package dev.doorstep.board;

import dev.doorstep.directory.LineCode;
import dev.doorstep.platform.Incident;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Card;
import dev.doorstep.request.Command;
import dev.doorstep.request.Ending;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One command for several requests. Each is moved by itself: what refuses one of them stops no
 * other.
 */
@Path("/api/requests/bulk")
public class BulkResource {
  private static final int MOST = 200;

  private final StaffScope scope;
  private final MovingRequest moving;

  BulkResource(StaffScope scope, MovingRequest moving) {
    this.scope = scope;
    this.moving = moving;
  }

  /**
   * @param line where to transfer to; only with {@code transfer}
   * @param ending how they ended; only with {@code resolve}
   */
  @Schema(name = "BulkOrder")
  public record Orders(
      @NotNull String command,
      @NotEmpty @Size(max = MOST) List<@NotNull String> numbers,
      @Size(max = 1000) String note,
      LineCode line,
      Ending.Kind ending) {}

  /**
   * What became of one request.
   *
   * @param request as it is now; empty when it was refused
   * @param problem why it was refused
   */
  @Schema(name = "BulkOutcome")
  public record Outcome(
      String number, Optional<Card> request, Optional<Map<String, Object>> problem) {}

  @Schema(name = "BulkResult")
  public record Result(List<Outcome> outcomes) {}

  @POST
  public Uni<Result> move(@Valid @NotNull Orders orders) {
    Command command =
        Command.of(orders.command())
            .orElseThrow(
                () -> Problem.badRequest("There is no command '" + orders.command() + "'."));
    Actor actor = scope.actor();
    Predicate<Request> visible = scope.visible();
    return Multi.createFrom()
        .iterable(orders.numbers().stream().distinct().toList())
        .onItem()
        .transformToUniAndConcatenate(number -> move(number, command, orders, actor, visible))
        .collect()
        .asList()
        .map(Result::new);
  }

  private Uni<Outcome> move(
      String number, Command command, Orders orders, Actor actor, Predicate<Request> visible) {
    return Uni.createFrom()
        .deferred(
            () ->
                moving.move(
                    new MovingRequest.Order(
                        RequestNumber.parse(number),
                        command,
                        actor,
                        Optional.ofNullable(orders.note()).orElse(""),
                        Optional.ofNullable(orders.line()),
                        RequestCommandResource.ending(
                            command.code(), Optional.ofNullable(orders.ending())),
                        Optional.empty()),
                    visible))
        .map(
            request ->
                new Outcome(number, Optional.of(Card.forColleagues(request)), Optional.empty()))
        .onFailure()
        .recoverWithItem(
            failure ->
                new Outcome(number, Optional.empty(), Optional.of(Incident.of(failure).body())));
  }
}
