package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "300万, 3000000",
    "三百五十万, 3500000",
    "1.5亿, 150000000",
    "五十万元, 500000",
    "500k, 500000",
    "3 million yuan, 3000000",
    "'rmb 200,000', 200000",
    "¥80000, 80000",
    "50-100万, 1000000",
    "两千块, 2000",
    "我们12月1日要贷款80万, 800000",
  })
  void money_is_read_in_yuan(String text, long yuan) {
    assertThat(Amounts.money(text, false)).map(Found::value).contains(yuan);
  }

  @Test
  void a_bare_number_is_money_only_in_answer_to_the_question() {
    assertThat(Amounts.money("200000", false)).isEmpty();
    assertThat(Amounts.money("200000", true)).map(Found::value).contains(200_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "大概30人, 30",
    "三十个人, 30",
    "两百多人, 200",
    "5名工程师, 5",
    "30-50人, 50",
    "about 30 people, 30",
    "200+ guests, 200",
    "twenty staff, 20",
    "一千名观众, 1000",
  })
  void people_are_counted(String text, long people) {
    assertThat(Amounts.people(text)).map(Found::value).contains(people);
  }

  @ParameterizedTest
  @CsvSource({"300万", "12月1日", "A座12楼", "30人民币", "第一位置"})
  void other_numbers_are_not_people(String text) {
    assertThat(Amounts.people(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "三十, 30",
    "两百五, 250",
    "一千零五十, 1050",
    "'1,200', 1200",
    "about twenty, 20",
    "2万, 20000"
  })
  void numbers_are_read_in_figures_and_words(String text, long number) {
    assertThat(Amounts.number(text)).map(Found::value).contains(number);
  }
}
