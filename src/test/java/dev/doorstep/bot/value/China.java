package dev.doorstep.bot.value;

import dev.doorstep.bot.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The calendar that is shipped, and a Monday to read dates from. */
final class China {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final WorkCalendar CALENDAR = calendar();

  private China() {}

  private static WorkCalendar calendar() {
    Path folder = Path.of("bot-scripts");
    try {
      return ScriptReader.read(
              Map.of(
                  "calendar.yml", Files.readString(folder.resolve("calendar.yml")),
                  "common.yml", Files.readString(folder.resolve("common.yml"))))
          .calendar();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
