package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  @Test
  void a_range_of_days_may_pass_the_end_of_the_week() {
    assertThat(OpeningHours.parse("SAT-MON 09:00-12:00"))
        .isEqualTo(OpeningHours.parse("MON,SAT,SUN 09:00-12:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MON",
        "FUN 09:00-12:00",
        "MON 9-12",
        "MON 12:00-09:00",
        "MON 09:00-24:30",
        "MON 09:00-12:00,11:00-13:00",
        "MON-FRI 09:00-12:00; FRI 08:00-10:00"
      })
  void faulty_hours_are_refused(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }
}
