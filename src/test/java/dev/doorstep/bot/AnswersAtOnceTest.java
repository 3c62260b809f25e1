package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A form of every kind of slot, filled by a program on a Monday. */
class AnswersAtOnceTest {
  private static final KnownEnterprise CLOUD =
      new KnownEnterprise(
          "91330105MA2H0CDE17", "杭州云上科技有限公司", new Bilingual("新天地A座", "Tower A"), "12F");

  private static final Scripts SCRIPTS =
      new ScriptFiles().with("general.yml", EveryType.LINE).read();
  private static final FormScript FORM =
      SCRIPTS.line("general").orElseThrow().form("every").orElseThrow();
  private static final AnswersAtOnce ANSWERS = new AnswersAtOnce(SCRIPTS);

  @Test
  void words_ids_and_iso_dates_are_understood() {
    AnswersAtOnce.Filled filled = fill(sound());

    assertThat(filled.faults()).isEmpty();
    assertThat(value(filled, "people")).isEqualTo("30");
    assertThat(value(filled, "money")).isEqualTo("50万元");
    assertThat(value(filled, "several")).isEqualTo("展架、电源");
    assertThat(value(filled, "yesno")).isEqualTo("是");
    assertThat(value(filled, "past")).isEqualTo("2026-11-20");
  }

  @Test
  void a_day_that_is_not_worked_is_taken_as_it_was_sent() {
    assertThat(value(fill(with("workday", "2026-11-28")), "workday")).isEqualTo("2026-11-28");
  }

  @Test
  void an_iso_time_is_the_day_it_is_where_the_form_is_filled_in() {
    assertThat(value(fill(with("workday", "2026-11-30T20:00:00Z")), "workday"))
        .isEqualTo("2026-12-01");
  }

  @Test
  void several_choices_come_as_ids_labels_or_one_list() {
    assertThat(value(fill(with("several", "stand,sound")), "several")).isEqualTo("展架、音响");
    Map<String, List<String>> answers = sound();
    answers.put("several", List.of("音响", "power"));
    assertThat(value(fill(answers), "several")).isEqualTo("音响、电源");
    assertThat(fill(with("several", "stand,rocket")).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.slot()).isEqualTo("several"));
  }

  @Test
  void an_enterprise_that_the_directory_knows_brings_its_code_building_and_floor() {
    Map<String, List<String>> answers = sound();
    answers.remove("building");
    answers.remove("floor");
    assertThat(ANSWERS.lookups(FORM, answers)).containsExactly("云上科技");
    Context known =
        context().knowing(List.of(), List.of(new EnterpriseMatches("云上科技", List.of(CLOUD))));

    AnswersAtOnce.Filled filled = ANSWERS.fill(FORM, answers, known, Lang.ZH);

    assertThat(filled.faults()).isEmpty();
    assertThat(filled.enterprise()).contains("91330105MA2H0CDE17");
    assertThat(value(filled, "building")).isEqualTo("新天地A座");
    assertThat(value(filled, "floor")).isEqualTo("12F");
  }

  @Test
  void each_fault_says_why_in_the_language_that_was_asked_for() {
    Map<String, List<String>> answers = with("people", "0");
    answers.put("creditcode", List.of("9133"));
    answers.remove("phone");
    answers.remove("email");

    assertThat(ANSWERS.fill(FORM, answers, context(), Lang.EN).faults())
        .extracting(AnswersAtOnce.Fault::slot, AnswersAtOnce.Fault::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "people", Optional.of("That is too small; the least is 1.")),
            org.assertj.core.groups.Tuple.tuple(
                "creditcode",
                Optional.of(
                    "Please give the 18 characters of the credit code; it stands on the business licence.")),
            org.assertj.core.groups.Tuple.tuple("phone", Optional.empty()));
  }

  private static AnswersAtOnce.Filled fill(Map<String, List<String>> answers) {
    return ANSWERS.fill(FORM, answers, context(), Lang.ZH);
  }

  private static Map<String, List<String>> with(String slot, String answer) {
    Map<String, List<String>> answers = sound();
    answers.put(slot, List.of(answer));
    return answers;
  }

  private static Map<String, List<String>> sound() {
    Map<String, String> one = new HashMap<>();
    one.put("company", "云上科技");
    one.put("building", "A座");
    one.put("floor", "12楼");
    one.put("creditcode", "91330105MA2H0CDE1Y");
    one.put("workday", "2026-12-01");
    one.put("past", "2026-11-20");
    one.put("daterange", "2026-12-01 到 2026-12-03");
    one.put("number", "3");
    one.put("people", "30");
    one.put("money", "500000");
    one.put("phone", "13812345678");
    one.put("several", "stand,power");
    one.put("yesno", "yes");
    Map<String, List<String>> answers = new HashMap<>();
    one.forEach((slot, answer) -> answers.put(slot, List.of(answer)));
    return answers;
  }

  private static Context context() {
    return new Context(
        Instant.parse("2026-11-23T02:00:00Z"),
        ZoneId.of("Asia/Shanghai"),
        new Bilingual("新天地", "Xintiandi"),
        List.of());
  }

  private static String value(AnswersAtOnce.Filled filled, String slot) {
    return filled.details().stream()
        .filter(detail -> detail.slot().equals(slot))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
