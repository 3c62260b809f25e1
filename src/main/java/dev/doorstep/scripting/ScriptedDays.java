package dev.doorstep.scripting;

import dev.doorstep.bot.value.WorkCalendar;
import dev.doorstep.directory.BusinessDays;
import dev.doorstep.directory.PublicDays;
import dev.doorstep.directory.SpecialDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The public holidays and exchanged days of the scripts that speak now ({@code calendar.yml}), so
 * that deadlines rest on the very days that the assistant speaks of.
 */
@ApplicationScoped
class ScriptedDays implements PublicDays {
  private final Scripting scripting;
  private volatile Read read = new Read(WorkCalendar.WEEKENDS, BusinessDays.ORDINARY);

  ScriptedDays(Scripting scripting) {
    this.scripting = scripting;
  }

  private record Read(WorkCalendar calendar, BusinessDays days) {}

  @Override
  public BusinessDays now() {
    WorkCalendar calendar = scripting.live().assistant().scripts().calendar();
    Read known = read;
    if (known.calendar() != calendar) read = known = new Read(calendar, days(calendar));
    return known.days();
  }

  static BusinessDays days(WorkCalendar calendar) {
    return BusinessDays.of(
        Stream.concat(
                calendar.daysOff().stream().map(day -> SpecialDay.closed(day, "")),
                calendar.workdays().stream().map(day -> SpecialDay.worked(day, nearest(day), "")))
            .toList());
  }

  /**
   * The arrangement names no weekday whose hours hold; people keep those of the day beside it:
   * Friday's on a Saturday, Monday's on a Sunday.
   */
  private static DayOfWeek nearest(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? DayOfWeek.FRIDAY : DayOfWeek.MONDAY;
  }
}
