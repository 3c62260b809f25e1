package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackWordsTest {
  private static final ZoneId HANGZHOU = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:10, 2026-11-23T13:30, 今天13:30, today at 13:30",
    "2026-11-23T22:00, 2026-11-24T09:00, 明天（周二）09:00, tomorrow (Tuesday) at 09:00",
    "2026-11-27T18:00, 2026-11-30T09:00, 11月30日（周一）09:00, on Monday 30 November at 09:00",
    "2026-10-01T10:00, 2026-10-08T08:30, 10月8日（周四）08:30, on Thursday 8 October at 08:30",
  })
  void the_day_is_told_as_people_say_it(
      LocalDateTime now, LocalDateTime back, String zh, String en) {
    assertThat(
            BackWords.of(
                back.atZone(HANGZHOU).toInstant(), now.atZone(HANGZHOU).toInstant(), HANGZHOU))
        .isEqualTo(new Bilingual(zh, en));
  }
}
