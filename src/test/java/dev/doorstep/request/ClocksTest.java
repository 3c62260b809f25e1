package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every rule of the clocks. Permits: 60 minutes for an answer, 8 hours to resolve; finance: 30
 * minutes and 16 hours; both from nine to six with lunch from twelve to one. Safety: day and night,
 * 10 minutes and 4 hours.
 */
class ClocksTest {
  private static final Map<String, Terms> LINES =
      Map.of("permits", PERMITS, "finance", FINANCE, "safety", SAFETY);

  @ParameterizedTest(name = "{0} opened {1}, then {2}: answer by {3}, resolve by {4}")
  @CsvSource({
    // lunch, evening, weekend, holiday, exchanged Saturday
    "permits, 2026-11-23T09:00, '', 2026-11-23T10:00, 2026-11-23T18:00",
    "permits, 2026-11-23T11:30, '', 2026-11-23T13:30, 2026-11-24T11:30",
    "permits, 2026-11-27T20:00, '', 2026-11-30T10:00, 2026-11-30T18:00",
    "permits, 2026-09-30T17:30, '', 2026-10-08T09:30, 2026-10-08T17:30",
    "permits, 2026-10-09T17:30, '', 2026-10-10T09:30, 2026-10-10T17:30",
    "finance, 2026-10-09T09:00, '', 2026-10-09T09:30, 2026-10-10T18:00",
    "safety,  2026-10-01T23:55, '', 2026-10-02T00:05, 2026-10-02T03:55",
    // waiting for the visitor: over lunch, over a night, over the holidays, twice
    "permits, 2026-11-23T09:00, wait 11:00 resume 14:00, 2026-11-23T10:00, 2026-11-24T11:00",
    "permits, 2026-11-23T09:00, wait 09:30 resume 10:30, 2026-11-23T11:00, 2026-11-24T10:00",
    "permits, 2026-11-23T09:00, wait 17:00 resume 2026-11-25T09:00, 2026-11-23T10:00, 2026-11-25T10:00",
    "permits, 2026-09-30T09:00, wait 17:00 resume 2026-10-08T09:00, 2026-09-30T10:00, 2026-10-08T10:00",
    "permits, 2026-11-23T09:00, wait 10:00 resume 11:00 wait 14:00 resume 15:00, 2026-11-23T11:00, 2026-11-24T11:00",
    "safety,  2026-11-23T22:00, wait 23:00 resume 2026-11-24T01:00, 2026-11-23T22:10, 2026-11-24T04:00",
    // what was late before the wait stays late
    "permits, 2026-11-23T09:00, wait 2026-11-24T09:00 resume 2026-11-24T14:00, 2026-11-23T10:00, 2026-11-23T18:00",
    // answered during the wait: kept, though the hour on the wall has passed
    "permits, 2026-11-23T09:00, wait 09:30 answer 11:00 resume 11:00, 2026-11-23T11:30, 2026-11-24T10:30",
    // resolved during the wait
    "permits, 2026-11-23T09:00, wait 11:00 resolve 2026-11-24T11:00, 2026-11-23T10:00, 2026-11-24T18:00",
    // another line: counted from the opening
    "permits, 2026-11-23T09:00, finance 09:10, 2026-11-23T09:30, 2026-11-24T18:00",
    "finance, 2026-11-23T09:00, permits 09:20, 2026-11-23T10:00, 2026-11-23T18:00",
    "permits, 2026-11-23T09:00, answer 09:40 finance 10:00, 2026-11-23T10:00, 2026-11-24T18:00",
    "safety,  2026-09-30T18:00, permits 18:30, 2026-10-08T10:00, 2026-10-08T18:00",
    // … with the waiting left out
    "permits, 2026-11-23T09:00, wait 10:00 resume 12:00 finance 13:00, 2026-11-23T13:07:30, 2026-11-25T11:00",
    "permits, 2026-11-23T09:00, wait 10:00 finance 12:00, 2026-11-23T13:07:30, 2026-11-25T11:00",
    // … but with at least a quarter of the line's time
    "permits, 2026-11-23T09:00, safety 15:00, 2026-11-23T15:02:30, 2026-11-23T16:00",
    "finance, 2026-11-23T09:00, permits 2026-11-24T17:00, 2026-11-24T17:15, 2026-11-25T10:00",
    // reopened: what was left, the time between left out; at least a quarter
    "permits, 2026-11-23T09:00, resolve 11:00 reopen 2026-11-26T09:00, 2026-11-23T10:00, 2026-11-26T16:00",
    "permits, 2026-11-23T09:00, resolve 17:30 reopen 2026-11-26T09:00, 2026-11-23T10:00, 2026-11-26T11:00",
    "permits, 2026-11-23T09:00, resolve 11:00 reopen 2026-11-24T09:00 finance 10:00, 2026-11-23T10:00, 2026-11-25T16:00",
  })
  void due_times(String line, String opened, String moves, Local answer, Local resolve) {
    Clocks clocks = after(line, opened, moves);

    assertThat(clocks.firstAnswer().at()).isEqualTo(answer.at());
    assertThat(clocks.resolution().at()).isEqualTo(resolve.at());
  }

  @ParameterizedTest(name = "{0} opened {1}: warned {2}, due {3}, the district {4}")
  @CsvSource({
    "permits, 2026-11-23T09:00, 2026-11-23T16:00, 2026-11-23T18:00, 2026-11-24T14:00",
    "permits, 2026-09-30T13:00, 2026-10-08T10:00, 2026-10-08T12:00, 2026-10-08T17:00",
    "safety,  2026-10-01T03:00, 2026-10-01T06:00, 2026-10-01T07:00, 2026-10-01T09:00",
  })
  void warning_comes_at_three_quarters_and_the_district_hears_after_half_as_much_again(
      String line, String opened, Local warned, Local due, Local district) {
    assertThat(after(line, opened, "").resolution())
        .isEqualTo(new Due(warned.at(), due.at(), district.at()));
  }

  @Test
  void the_first_answer_counts_once_and_resolving_is_an_answer() {
    Instant first = MONDAY_NINE.plusSeconds(60);
    Clocks started = Clocks.start(PERMITS, MONDAY_NINE);

    assertThat(started.answered(PERMITS, first).answered(PERMITS, first.plusSeconds(60)))
        .extracting(Clocks::firstAnsweredAt)
        .isEqualTo(Optional.of(first));
    assertThat(after("permits", "2026-11-23T09:00", "resolve 09:30").firstAnsweredAt())
        .contains(hangzhou("2026-11-23T09:30"));
    assertThat(after("permits", "2026-11-23T09:00", "withdraw 09:30").firstAnsweredAt()).isEmpty();
  }

  @Test
  void pauses_are_written_and_read_alike() {
    var pauses =
        after("permits", "2026-11-23T09:00", "wait 10:00 resume 11:00 wait 14:00 resume 15:00")
            .pauses();

    assertThat(pauses).hasSize(2);
    assertThat(Pause.read(Pause.write(pauses))).isEqualTo(pauses);
  }

  /** Moves as words and times, such as {@code wait 11:00 resume 14:00}; a line's name transfers. */
  private static Clocks after(String line, String opened, String moves) {
    Terms terms = LINES.get(line);
    Instant now = hangzhou(opened);
    String day = opened.substring(0, 11);
    Clocks clocks = Clocks.start(terms, now);
    String[] words = moves.isBlank() ? new String[0] : moves.strip().split(" ");
    for (int i = 0; i < words.length; i += 2) {
      String time = words[i + 1];
      if (time.length() > 8) day = time.substring(0, 11);
      now = hangzhou(time.length() > 8 ? time : day + time);
      clocks =
          switch (words[i]) {
            case "wait" -> clocks.pause(now);
            case "resume" -> clocks.resume(terms, now);
            case "answer" -> clocks.answered(terms, now);
            case "resolve" -> clocks.answered(terms, now).finish(terms, now);
            case "withdraw" -> clocks.finish(terms, now);
            case "reopen" -> clocks.reopen(terms, now);
            default -> clocks.transfer(terms, LINES.get(words[i]), now);
          };
      terms = LINES.getOrDefault(words[i], terms);
    }
    return clocks;
  }

  private static Instant hangzhou(String local) {
    return LocalDateTime.parse(local).atZone(HANGZHOU).toInstant();
  }

  /** A local time of Hangzhou in a table. */
  record Local(Instant at) {
    static Local of(String local) {
      return new Local(hangzhou(local));
    }
  }
}
