package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Time spent waiting for the visitor never counts, whatever happens in between. */
class ClocksLawsTest {
  /** What a story is made of: a time that passes, then something that is done if it can be. */
  record Event(Command command, int minutes) {}

  @Property(tries = 400)
  void what_is_left_is_what_was_promised_less_what_was_worked(
      @ForAll("stories") List<Event> story) {
    Instant now = MONDAY_NINE;
    Request request = aNewRequest(PERMITS, now);
    Duration worked = Duration.ZERO;
    for (Event event : story) {
      Instant then = now.plus(Duration.ofMinutes(event.minutes()));
      if (request.state() != RequestState.WAITING) {
        worked = worked.plus(PERMITS.time().between(now, then));
      }
      now = then;
      if (request.state().after(event.command()).isPresent()) {
        request = RequestFixture.after(request, event.command(), LEAD, now);
      }
      Instant stopped = request.clocks().waitingSince().orElse(now);
      Instant due = request.clocks().resolution().at();
      Duration left = PERMITS.line().resolution().minus(worked);
      if (left.isNegative() || left.isZero()) assertThat(due).isBeforeOrEqualTo(stopped);
      else assertThat(PERMITS.time().between(stopped, due)).isEqualTo(left);
    }
  }

  @Property(tries = 400)
  void a_visitor_who_takes_longer_leaves_everybody_the_same_time(
      @ForAll("waits") List<Integer> waits, @ForAll("waits") List<Integer> worked) {
    Clocks patient = story(waits, worked, 1);
    Clocks slow = story(waits, worked, 3);

    assertThat(left(slow)).isEqualTo(left(patient));
  }

  /**
   * Works and waits in turns, then goes to finance; the visitor takes {@code slower} times longer.
   */
  private static Clocks story(List<Integer> waits, List<Integer> worked, int slower) {
    Instant now = MONDAY_NINE;
    Clocks clocks = Clocks.start(PERMITS, now);
    for (int i = 0; i < Math.min(waits.size(), worked.size()); i++) {
      now = PERMITS.time().plus(now, Duration.ofMinutes(worked.get(i)));
      clocks = clocks.pause(now);
      now = now.plus(Duration.ofMinutes(waits.get(i) * slower));
      clocks = clocks.resume(PERMITS, now);
    }
    return clocks.transfer(PERMITS, FINANCE, now);
  }

  private static Duration left(Clocks clocks) {
    Instant end =
        clocks.pauses().isEmpty()
            ? MONDAY_NINE
            : clocks.pauses().get(clocks.pauses().size() - 1).to();
    return FINANCE.time().between(end, clocks.resolution().at());
  }

  @Provide
  Arbitrary<List<Event>> stories() {
    return Combinators.combine(
            Arbitraries.of(
                Command.CLAIM, Command.START, Command.WAIT, Command.RESUME, Command.RELEASE),
            Arbitraries.integers().between(0, 3000))
        .as(Event::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Integer>> waits() {
    return Arbitraries.integers().between(1, 200).list().ofMaxSize(4);
  }
}
