package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.text.Normaliser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold for any text: every reader answers, and reads what is printed. */
class ReadersPropertiesTest {
  private static final DateReader DATES =
      new DateReader(China.MONDAY, Optional.empty(), China.CALENDAR);
  private static final DateSpans SPANS =
      new DateSpans(China.MONDAY, Optional.empty(), China.CALENDAR);

  @Property(tries = 2000)
  void every_reader_answers_any_text(@ForAll("texts") String raw) {
    String text = Normaliser.normalise(raw);
    within(text, DATES.find(text));
    within(text, SPANS.find(text));
    within(text, Hours.find(text, true));
    within(text, Amounts.money(text, true));
    within(text, Amounts.people(text));
    within(text, Amounts.number(text));
    within(text, Contacts.phone(text));
    within(text, Contacts.email(text));
    within(text, CreditCodes.find(text));
    within(text, Floor.find(text));
    within(text, Floor.ofRoom(text));
    CompanyNames.in(raw).forEach(f -> within(raw, Optional.of(f)));
    assertThat(CompanyNames.answer(raw)).hasSizeLessThanOrEqualTo(60);
    assertThat(CompanyNames.core(raw)).isNotNull();
  }

  private static void within(String text, Optional<? extends Found<?>> found) {
    found.ifPresent(f -> assertThat(f.start()).isBetween(0, f.end()));
    found.ifPresent(f -> assertThat(f.end()).isLessThanOrEqualTo(text.length()));
  }

  @Property(tries = 1000)
  void a_date_reads_back(@ForAll @IntRange(min = 0, max = 900) int days) {
    LocalDate date = China.MONDAY.plusDays(days);

    assertThat(DATES.find(date.toString()).map(Found::value)).contains(Optional.of(date));
    if (days < 300) {
      String han = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
      assertThat(DATES.find(han).map(Found::value)).contains(Optional.of(date));
    }
  }

  @Property(tries = 1000)
  void a_span_of_dates_reads_back(
      @ForAll @IntRange(min = 0, max = 700) int from, @ForAll @IntRange(max = 40) int length) {
    DateSpan span = new DateSpan(China.MONDAY.plusDays(from), China.MONDAY.plusDays(from + length));

    assertThat(DateSpan.parse(span.toString())).isEqualTo(span);
    assertThat(SPANS.find(span.toString()).map(Found::value)).contains(Optional.of(span));
  }

  @Property(tries = 1000)
  void hours_read_back(
      @ForAll @IntRange(max = 23) int from, @ForAll @IntRange(max = 59) int minute) {
    Hours hours = new Hours(LocalTime.of(from, minute), Optional.of(LocalTime.of(23, 59)));

    assertThat(Hours.find(hours.toString(), true).map(Found::value)).contains(hours);
  }

  @Property(tries = 1000)
  void a_number_reads_back_in_every_spelling(
      @ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
    String wan = BigDecimal.valueOf(number, 4).stripTrailingZeros().toPlainString() + "万元";
    for (String spelled :
        List.of(String.valueOf(number), "%,d".formatted(number), wan, HanNumbers.of(number))) {
      assertThat(Amounts.money(spelled, true)).map(Found::value).as(spelled).contains(number);
    }
  }

  @Property(tries = 500)
  void a_floor_reads_back(@ForAll @IntRange(min = -9, max = 200) int level) {
    Floor floor = new Floor(level == 0 ? 1 : level, Optional.empty());

    assertThat(Floor.find(Normaliser.normalise(floor.toString())).map(Found::value))
        .contains(floor);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "12",
            "月",
            "日",
            "号",
            "到",
            "-",
            "下",
            "周",
            "三",
            "一",
            "十",
            "百",
            "千",
            "万",
            "亿",
            "个",
            "几",
            "多",
            "半",
            "年",
            "底",
            "初",
            "后",
            "前",
            "工作日",
            "国庆",
            "节",
            "点",
            " ",
            ",",
            ".",
            "and",
            "half",
            "a",
            "million",
            "next",
            "week",
            "of",
            "month",
            "first",
            "in",
            "oct",
            "friday",
            "to",
            "公司",
            "有限公司",
            "是",
            "我们",
            "99999999999999",
            "1",
            "/",
            ":",
            "+",
            "(",
            "b",
            "f",
            "楼",
            "室");
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        pieces.list().ofMaxSize(60).map(l -> String.join("", l)),
        pieces.list().ofMaxSize(40).map(l -> String.join(" ", l)),
        pieces.map(p -> p.repeat(120)));
  }
}
