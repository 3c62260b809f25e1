package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CreditCodeLawsTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Property
  void seventeen_characters_are_completed_to_a_valid_code(@ForAll("seventeen") String body) {
    assertThat(new CreditCode(CreditCode.of(body).value()).value()).startsWith(body);
  }

  @Property
  void any_single_wrong_character_is_detected(
      @ForAll("seventeen") String body,
      @ForAll @IntRange(max = 17) int position,
      @ForAll @IntRange(min = 1, max = 30) int shift) {
    StringBuilder wrong = new StringBuilder(CreditCode.of(body).value());
    int right = ALPHABET.indexOf(wrong.charAt(position));

    wrong.setCharAt(position, ALPHABET.charAt((right + shift) % 31));

    assertThatThrownBy(() -> new CreditCode(wrong.toString()))
        .isInstanceOf(InvalidCreditCode.class);
  }

  @Provide
  Arbitrary<String> seventeen() {
    return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(17);
  }
}
