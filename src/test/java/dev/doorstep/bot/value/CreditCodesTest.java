package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.CreditCode;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodesTest {
  private static final String CODE = CreditCode.of("91330105MA2H0CDE1").value();

  @ParameterizedTest
  @CsvSource({
    "%s",
    "统一社会信用代码是%s",
    "代码：%s，请查",
    "our code is %s.",
    "(%s)",
    "公司代码%s公司",
  })
  void a_code_is_found_among_words(String pattern) {
    assertThat(CreditCodes.find(pattern.formatted(CODE))).map(Found::value).contains(CODE);
  }

  @ParameterizedTest
  @CsvSource({"lower", "spaced", "hyphens", "letter-o"})
  void spelling_does_not_matter(String how) {
    String spelled =
        switch (how) {
          case "lower" -> CODE.toLowerCase(Locale.ROOT);
          case "spaced" -> CODE.replaceAll("(.{6})", "$1 ").strip();
          case "hyphens" -> CODE.substring(0, 8) + "-" + CODE.substring(8);
          default -> CODE.replace('0', 'O');
        };
    assertThat(CreditCodes.find(spelled)).map(Found::value).contains(CODE);
  }

  @ParameterizedTest
  @CsvSource({"91330105MA2H0CDE1", "123456789012345679", "13812345678", "aaaaaaaaaaaaaaaaaa", "公司"})
  void what_does_not_agree_is_no_code(String text) {
    assertThat(CreditCodes.find(text)).isEmpty();
  }

  @Property(tries = 300)
  void every_code_that_the_directory_accepts_is_read(
      @ForAll @StringLength(17) @Chars({'0', '1', '9', 'A', 'M', 'Y', '3', 'H', 'Q'}) String body) {
    String code = CreditCode.of(body).value();

    assertThat(CreditCodes.valid(code)).isTrue();
    assertThat(CreditCodes.find("代码 " + code)).map(Found::value).contains(code);
  }

  @Property(tries = 300)
  void a_mistyped_character_is_noticed(
      @ForAll @StringLength(15) @Chars({'0', '1', '9', 'A', 'M', 'Y', '3', 'H', 'Q'}) String body) {
    String code = CreditCode.of("91" + body).value();
    char other = code.charAt(5) == '7' ? '8' : '7';

    assertThat(CreditCodes.valid(code.substring(0, 5) + other + code.substring(6))).isFalse();
    assertThat(CreditCodes.like(code.substring(1))).isPresent();
  }
}
