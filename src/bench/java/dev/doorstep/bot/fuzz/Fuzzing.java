package dev.doorstep.bot.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.doorstep.bot.ScriptCheck;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Amounts;
import dev.doorstep.bot.value.DateReader;
import dev.doorstep.bot.value.DateSpans;
import dev.doorstep.bot.value.Found;
import dev.doorstep.bot.value.Holiday;
import dev.doorstep.bot.value.WorkCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link Fuzz} runs: whatever comes in, a reader answers or says no. An exception is a
 * finding, and so is an input that takes very long.
 */
public final class Fuzzing {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int LONGEST = 400;

  private Fuzzing() {}

  /** Dates and spans of dates, with a holiday to name. */
  public static final class Dates {
    private static final LocalDate DAY = LocalDate.of(2027, 10, 1);
    private static final WorkCalendar CALENDAR =
        new WorkCalendar(
            List.of(
                new Holiday(
                    "国庆节",
                    "National Day",
                    List.of("国庆", "国庆节", "national day"),
                    DAY,
                    DAY,
                    DAY.plusDays(6))),
            Set.of(LocalDate.of(2027, 10, 9)));

    private Dates() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      String text = text(data);
      new DateReader(TODAY, Optional.empty(), CALENDAR).find(text).ifPresent(f -> within(text, f));
      new DateReader(TODAY, Optional.of(DAY), CALENDAR).find(text).ifPresent(f -> within(text, f));
      new DateSpans(TODAY, Optional.empty(), CALENDAR).find(text).ifPresent(f -> within(text, f));
      DateReader.vague(text);
    }
  }

  /** Sums, counts and plain numbers. */
  public static final class Money {
    private Money() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      String text = text(data);
      Amounts.money(text, true).ifPresent(f -> positive(text, f));
      Amounts.money(text, false).ifPresent(f -> positive(text, f));
      Amounts.people(text).ifPresent(f -> positive(text, f));
      Amounts.number(text).ifPresent(f -> positive(text, f));
    }
  }

  /** A script file beside sound ones, or a file of tests. What is read is checked as well. */
  public static final class Scripts {
    static final List<String> FILES =
        List.of(
            "permits.yml",
            "common.yml",
            "calendar.yml",
            "lexicon.yml",
            "shared/a.yml",
            TestReader.FOLDER + "a.yml");

    private static final Map<String, String> SOUND = Seeds.soundScripts();

    private Scripts() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
      String file = data.pickValue(FILES);
      Map<String, String> files = new LinkedHashMap<>(SOUND);
      files.put(file, data.consumeRemainingAsString());
      try {
        TestReader.read(files);
        ScriptCheck.check(ScriptReader.read(files));
      } catch (ScriptProblem refused) {
        if (refused.faults().isEmpty()) {
          throw new IllegalStateException("refused without a reason");
        }
      }
    }
  }

  private static String text(FuzzedDataProvider data) {
    String text = Normaliser.normalise(data.consumeRemainingAsString());
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static void positive(String text, Found<Long> found) {
    within(text, found);
    if (found.value() < 0) {
      throw new IllegalStateException("a negative amount in: " + text);
    }
  }

  private static void within(String text, Found<?> found) {
    if (found.start() < 0 || found.end() > text.length() || found.start() > found.end()) {
      throw new IllegalStateException("found outside of: " + text);
    }
  }
}
