package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.CommunityCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
  private static final Waiting.Patience PATIENCE =
      new Waiting.Patience(Duration.ofDays(2), Duration.ofDays(5));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PT47H59M, -, NOTHING",
        "P2D, -, REMIND",
        "P90D, -, REMIND", // the hub was down: the visitor still gets the whole time after it
        "P7D, P2D, CLOSE",
        "PT167H59M, P2D, NOTHING",
        "P94D, P90D, NOTHING",
        "P95D, P90D, CLOSE",
        "P3D, PT-24H, REMIND", // that reminder was for the time before
      })
  void a_visitor_is_reminded_once_and_then_given_time(
      Duration waited, Duration remindedAfter, Waiting.Due due) {
    Request waiting = waitingFromAChat();
    List<Move> history =
        Optional.ofNullable(remindedAfter)
            .map(MONDAY_NINE::plus)
            .map(WaitingTest::reminder)
            .stream()
            .toList();

    assertThat(Waiting.due(waiting, history, PATIENCE, MONDAY_NINE.plus(waited))).isEqualTo(due);
  }

  @Test
  void who_came_to_the_desk_is_not_reminded_in_a_chat() {
    Request waiting = after(aRequestClaimedBy(LI_MIN), Command.WAIT, LI_MIN, MONDAY_NINE);

    assertThat(Waiting.due(waiting, List.of(), PATIENCE, MONDAY_NINE.plus(Duration.ofDays(90))))
        .isEqualTo(Waiting.Due.NOTHING);
  }

  @Test
  void what_is_worked_on_is_left_alone() {
    assertThat(
            Waiting.due(
                aRequestClaimedBy(LI_MIN),
                List.of(),
                PATIENCE,
                MONDAY_NINE.plus(Duration.ofDays(90))))
        .isEqualTo(Waiting.Due.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({"P6D, NOTHING", "P7D, SETTLE"})
  void what_is_resolved_settles_when_the_visitors_time_is_over(Duration later, Waiting.Due due) {
    Request resolved = after(aRequestClaimedBy(LI_MIN), Command.RESOLVE, LI_MIN, MONDAY_NINE);

    assertThat(Waiting.due(resolved, List.of(), PATIENCE, MONDAY_NINE.plus(later))).isEqualTo(due);
  }

  private static Request waitingFromAChat() {
    Request one = after(aRequestClaimedBy(LI_MIN), Command.WAIT, LI_MIN, MONDAY_NINE);
    Origin chat =
        new Origin(
            new CommunityCode("xintiandi"),
            Optional.of(UUID.randomUUID()),
            "zh",
            Origin.Contact.NONE,
            Optional.empty(),
            Optional.empty());
    return new Request(
        one.number(),
        one.version(),
        chat,
        one.line(),
        one.state(),
        one.title(),
        one.details(),
        one.why(),
        one.urgent(),
        one.owner(),
        one.clocks(),
        one.aftermath(),
        one.tags(),
        one.updatedAt());
  }

  private static Move reminder(Instant at) {
    return new Move(
        at,
        Move.By.of(Actor.SYSTEM),
        "remind",
        Optional.of(RequestState.WAITING),
        RequestState.WAITING,
        "");
  }
}
