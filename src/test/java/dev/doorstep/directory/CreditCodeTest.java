package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeTest {
  @Test
  void codes_of_the_public_register_are_accepted() {
    assertThat(new CreditCode("91330100799655058B").value()).isEqualTo("91330100799655058B");
    assertThat(new CreditCode("914403001922038216").value()).isEqualTo("914403001922038216");
  }

  @Test
  void case_spaces_and_full_width_forms_are_normalised() {
    assertThat(new CreditCode(" 9133 0100 ７９９６５５０５８ｂ\u3000"))
        .isEqualTo(new CreditCode("91330100799655058B"));
  }

  @Test
  void the_refusal_says_what_is_wrong_in_both_languages() {
    assertThatThrownBy(() -> new CreditCode("123"))
        .isInstanceOfSatisfying(
            InvalidCreditCode.class,
            refused -> {
              assertThat(refused.reason().en()).contains("18 characters").contains("3");
              assertThat(refused.reason().zh()).contains("18 位").contains("3 位");
            });
    assertThatThrownBy(() -> new CreditCode("9133010079965505IB"))
        .hasMessageContaining("Character 17")
        .hasMessageContaining("\"I\"");
    assertThatThrownBy(() -> new CreditCode("91330100799655058C"))
        .hasMessageContaining("check digit");
    assertThatThrownBy(() -> new CreditCode(null)).isInstanceOf(InvalidCreditCode.class);
  }
}
