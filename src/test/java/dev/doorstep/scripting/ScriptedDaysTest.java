package dev.doorstep.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.BusinessDays;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedDaysTest {
  @ParameterizedTest(name = "{0} works like {1}")
  @CsvSource({
    "2026-10-01, ", // National Day
    "2026-10-03, ", // a Saturday of it
    "2026-10-08, THURSDAY",
    "2026-10-10, FRIDAY", // a Saturday worked in return
    "2026-09-20, MONDAY", // a Sunday
    "2026-02-14, FRIDAY",
    "2026-02-23, ",
    "2026-11-28, SATURDAY",
    "2027-01-01, ", // next year is known as well
  })
  void the_calendar_shipped_says_how_a_day_is_worked(LocalDate date, DayOfWeek like)
      throws IOException {
    BusinessDays days = ScriptedDays.days(ScriptSet.of(ScriptFiles.shipped()).scripts().calendar());

    assertThat(days.like(date)).isEqualTo(Optional.ofNullable(like));
  }
}
