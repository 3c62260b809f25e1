package dev.doorstep.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.SettingDays;
import dev.doorstep.directory.SpecialDay;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On which dates a community closes or works of its own accord, for administrators. */
@Path("/api/communities/{code}/days")
@RolesAllowed("admin")
public class CommunityDaysResource {
  private final Directory directory;
  private final SettingDays setting;

  CommunityDaysResource(Directory directory, SettingDays setting) {
    this.directory = directory;
    this.setting = setting;
  }

  /** A day of the week by its English name, in small letters. */
  public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Weekday of(String code) {
      return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param like the weekday whose hours hold; null: closed
   */
  public record Plan(Weekday like, @Size(max = 100) String note) {}

  /** As {@link Plan}. */
  public record Day(LocalDate date, Optional<Weekday> like, String note) {
    static Day of(SpecialDay day) {
      return new Day(day.date(), day.like().map(weekday -> Weekday.of(weekday.name())), day.note());
    }
  }

  @GET
  public List<Day> list(String code) {
    return directory.days(community(code).code()).stream().map(Day::of).toList();
  }

  @PUT
  @Path("{date}")
  public Uni<Day> set(String code, String date, @Valid @NotNull Plan plan) {
    SpecialDay day =
        new SpecialDay(
            date(date),
            Optional.ofNullable(plan.like()).map(like -> DayOfWeek.valueOf(like.name())),
            Optional.ofNullable(plan.note()).map(String::strip).orElse(""));
    return setting.set(community(code).code(), day).replaceWith(Day.of(day));
  }

  /** Harmless when the day is as usual already. */
  @DELETE
  @Path("{date}")
  public Uni<Void> remove(String code, String date) {
    return setting.remove(community(code).code(), date(date));
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 2000 || date.getYear() > 2100) throw badDate(text);
      return date;
    } catch (DateTimeParseException none) {
      throw badDate(text);
    }
  }

  private static Problem badDate(String text) {
    return Problem.badRequest("'" + text + "' is no date; they look like 2026-12-26.");
  }

  private Community community(String code) {
    try {
      return directory.community(new CommunityCode(code)).orElseThrow(() -> unknown(code));
    } catch (IllegalArgumentException noCode) {
      throw unknown(code);
    }
  }

  private static Problem unknown(String code) {
    return Problem.notFound("There is no community '" + code + "'; see GET /api/directory.");
  }
}
