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
    "half a million, 500000",
    "a million yuan, 1000000",
    "two hundred thousand yuan, 200000",
    "one and a half million, 1500000",
    "2.5 million, 2500000",
    "1.2m, 1200000",
    "20w, 200000",
    "三千五百万, 35000000",
    "1亿5千万, 150000000",
    "3万5, 35000",
    "两万五千元, 25000",
    "一个亿, 100000000",
    "5 个亿, 500000000",
    "十几万, 150000",
    "二十多万元, 200000",
    "几十万, 500000",
    "三四十万, 400000",
    "五百来万, 5000000",
    "上千万, 10000000",
    "百万, 1000000",
    "80万到120万之间, 1200000",
    "between 200k and 300k, 200000",
    "'cny 1,234,567', 1234567",
    "1.23456789亿元, 123456789",
    "贷款10万5年期, 100000",
    "人民币 3000, 3000",
  })
  void money_is_read_in_yuan(String text, long yuan) {
    assertThat(Amounts.money(text, false)).map(Found::value).contains(yuan);
  }

  @ParameterizedTest
  @CsvSource({"300万人", "12月1日", "3 million people", "2万平", "13812345678", "千万别忘了", "百度推广"})
  void other_numbers_are_no_money(String text) {
    assertThat(Amounts.money(text, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5万美元", "$50k", "200 usd", "ten thousand dollars"})
  void other_currencies_are_recognised(String text) {
    assertThat(Amounts.foreign(text)).isTrue();
  }

  @Test
  void of_a_term_and_a_sum_the_sum_is_the_money() {
    assertThat(Amounts.money("12个月，80万", true)).map(Found::value).contains(800_000L);
    assertThat(Amounts.money("期限3年，要500000", true)).map(Found::value).contains(500_000L);
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
    "三四十人, 40",
    "十来个人, 10",
    "十几个人, 15",
    "两三百人, 300",
    "上百人, 100",
    "近千人, 1000",
    "五六个, 6",
    "人数30, 30",
    "headcount is 45, 45",
    "three or four people, 4",
    "a dozen guests, 12",
    "two hundred and fifty participants, 250",
    "a group of 20, 20",
    "30 of us, 30",
    "1.2万名观众, 12000",
    "20到30人左右, 30",
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
    "2万, 20000",
    "两个, 2",
    "十来个, 10",
    "三五个, 5",
    "3或者4个, 4",
    "three or four, 4",
    "a couple, 2",
    "a couple of dozen, 24",
    "twenty five, 25",
    "one hundred and five, 105",
    "一百零五, 105",
    "一百五, 150",
    "大概300平, 300",
    "二〇二六, 2026",
    "a dozen or so, 12",
    "第三项要40, 40"
  })
  void numbers_are_read_in_figures_and_words(String text, long number) {
    assertThat(Amounts.number(text)).map(Found::value).contains(number);
  }
}
