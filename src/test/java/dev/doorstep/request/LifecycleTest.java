package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.platform.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

  @ParameterizedTest
  @CsvSource({
    "NEW,claim transfer reject withdraw",
    "CLAIMED,release start wait resolve reject transfer withdraw",
    "IN_PROGRESS,release wait resolve reject transfer withdraw",
    "WAITING,resume close resolve reject transfer withdraw",
    "RESOLVED,close reopen",
    "CLOSED,reopen",
    "REJECTED,reopen",
    "WITHDRAWN,",
  })
  void each_state_offers_only_its_legal_moves(RequestState state, String commands) {
    Set<String> offered = Set.copyOf(state.possible().stream().map(Command::code).toList());
    assertThat(offered).isEqualTo(commands == null ? Set.of() : Set.of(commands.split(" ")));
  }

  @ParameterizedTest
  @EnumSource(RequestState.class)
  void an_illegal_move_is_refused_with_the_moves_that_are_possible(RequestState state) {
    Request request = aNewRequest();
    Request inState =
        request.with(state, request.line(), request.owner(), request.clocks(), MONDAY_NINE);
    EnumSet<Command> illegal = EnumSet.allOf(Command.class);
    illegal.removeAll(state.possible());

    for (Command command : illegal) {
      Problem refusal = refusal(inState, command, LI_MIN);
      assertThat(refusal.status()).isEqualTo(409);
      assertThat(refusal.extensions()).containsEntry("possible", state.possible());
      assertThat(refusal.getMessage()).contains(request.number().value());
    }
  }

  @Test
  void whoever_claims_owns_it() {
    Lifecycle.Outcome claimed = decide(aNewRequest(), Command.CLAIM, LI_MIN, "", MONDAY_NINE);

    assertThat(claimed.request().owner()).contains(new Owner("li.min", "李敏"));
    assertThat(claimed.request().state()).isEqualTo(RequestState.CLAIMED);
    assertThat(claimed.move().from()).contains(RequestState.NEW);
    assertThat(claimed.move().by().name()).isEqualTo("李敏");
  }

  @Test
  void a_second_claim_is_told_who_has_it() {
    Problem refusal = refusal(aRequestClaimedBy(LI_MIN), Command.CLAIM, WANG_WEI);

    assertThat(refusal.getMessage()).contains("李敏");
    assertThat(refusal.extensions()).containsEntry("owner", new Owner("li.min", "李敏"));
  }

  @Test
  void a_colleague_cannot_move_what_another_owns_but_a_lead_can() {
    Request claimed = aRequestClaimedBy(LI_MIN);

    assertThat(refusal(claimed, Command.RESOLVE, WANG_WEI).status()).isEqualTo(409);
    assertThat(after(claimed, Command.RESOLVE, LEAD, MONDAY_NINE).state())
        .isEqualTo(RequestState.RESOLVED);
  }

  @Test
  void the_visitor_withdraws_even_what_a_colleague_owns() {
    assertThat(
            after(aRequestClaimedBy(LI_MIN), Command.WITHDRAW, Actor.VISITOR, MONDAY_NINE).state())
        .isEqualTo(RequestState.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Command.class,
      names = {"REJECT", "TRANSFER"})
  void rejecting_and_transferring_need_a_reason(Command command) {
    Problem refusal =
        catchThrowableOfType(
            Problem.class, () -> decide(aNewRequest(), command, LI_MIN, " ", MONDAY_NINE));
    assertThat(refusal.status()).isEqualTo(400);
  }

  @Test
  void a_transfer_frees_it_and_starts_the_other_lines_clocks() {
    var later = MONDAY_NINE.plus(Duration.ofHours(1));

    Request transferred = after(aRequestClaimedBy(LI_MIN), Command.TRANSFER, LI_MIN, later);

    assertThat(transferred.line()).isEqualTo(FINANCE.code());
    assertThat(transferred.owner()).isEmpty();
    assertThat(transferred.state()).isEqualTo(RequestState.NEW);
    assertThat(transferred.clocks().resolutionDueAt())
        .isEqualTo(FINANCE.hours().plus(later, FINANCE.resolution(), HANGZHOU));
  }

  @Test
  void what_is_resolved_says_how_it_ended_and_forgets_it_when_it_is_opened_again() {
    Request resolved = after(aRequestClaimedBy(LI_MIN), Command.RESOLVE, LI_MIN, MONDAY_NINE);

    assertThat(resolved.aftermath().ending()).contains(new Ending(Ending.Kind.DONE, "because"));
    assertThat(after(resolved, Command.CLOSE, LI_MIN, MONDAY_NINE).aftermath())
        .isEqualTo(resolved.aftermath());
    assertThat(after(resolved, Command.REOPEN, LI_MIN, MONDAY_NINE).aftermath())
        .isEqualTo(Aftermath.NONE);
  }

  @Test
  void what_is_closed_while_it_waits_went_unanswered() {
    Request waiting = after(aRequestClaimedBy(LI_MIN), Command.WAIT, LI_MIN, MONDAY_NINE);

    Request closed = after(waiting, Command.CLOSE, Actor.SYSTEM, MONDAY_NINE);

    assertThat(closed.aftermath().ending().map(Ending::kind)).contains(Ending.Kind.UNANSWERED);
    assertThat(closed.clocks().waitingSince()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RESOLVE", "CLOSE"})
  void the_visitor_opens_it_again_within_seven_days_and_it_goes_back_to_its_owner(Command end) {
    Request waiting = after(aRequestClaimedBy(LI_MIN), Command.WAIT, LI_MIN, MONDAY_NINE);
    Request ended = after(waiting, end, LI_MIN, MONDAY_NINE);
    var last = MONDAY_NINE.plus(Duration.ofDays(7)).minusSeconds(1);

    Request reopened = after(ended, Command.REOPEN, Actor.VISITOR, last);

    assertThat(reopened.state()).isEqualTo(RequestState.IN_PROGRESS);
    assertThat(reopened.isOwnedBy(LI_MIN)).isTrue();
    Problem late =
        catchThrowableOfType(
            Problem.class, () -> after(ended, Command.REOPEN, Actor.VISITOR, last.plusSeconds(1)));
    assertThat(late.body()).containsEntry("type", "/docs/problems#reopen-too-late");
    assertThat(after(ended, Command.REOPEN, LI_MIN, last.plusSeconds(1)).state())
        .isEqualTo(RequestState.IN_PROGRESS);
  }

  @Test
  void a_rating_may_change_until_the_request_is_closed() {
    Request resolved = after(aRequestClaimedBy(LI_MIN), Command.RESOLVE, LI_MIN, MONDAY_NINE);
    Request rated = RatingRequest.rated(resolved, new Rating(2, "慢", MONDAY_NINE.plusSeconds(1)));
    Request again = RatingRequest.rated(rated, new Rating(4, "", MONDAY_NINE.plusSeconds(2)));
    Request closed = after(again, Command.CLOSE, LI_MIN, MONDAY_NINE.plusSeconds(3));

    assertThat(again.aftermath().rating().map(Rating::stars)).contains(4);
    assertThat(refusesRating(closed, 4)).isTrue();
    assertThat(refusesRating(aRequestClaimedBy(LI_MIN), 5)).isTrue();
  }

  @Test
  void who_did_not_rate_before_it_was_closed_has_seven_days() {
    Request resolved = after(aRequestClaimedBy(LI_MIN), Command.RESOLVE, LI_MIN, MONDAY_NINE);
    Request closed = after(resolved, Command.CLOSE, LI_MIN, MONDAY_NINE);

    assertThat(refusesRating(closed, 60)).isFalse();
    assertThat(refusesRating(closed, Duration.ofDays(7).toSeconds())).isTrue();
  }

  @Test
  void every_move_counts_the_version() {
    assertThat(aRequestClaimedBy(LI_MIN).version()).isEqualTo(aNewRequest().version() + 1);
  }

  private static boolean refusesRating(Request request, long secondsLater) {
    try {
      RatingRequest.rated(request, new Rating(5, "", MONDAY_NINE.plusSeconds(secondsLater)));
      return false;
    } catch (Problem refused) {
      return true;
    }
  }

  private static Problem refusal(Request request, Command command, Actor actor) {
    return catchThrowableOfType(
        Problem.class, () -> decide(request, command, actor, "because", MONDAY_NINE));
  }
}
