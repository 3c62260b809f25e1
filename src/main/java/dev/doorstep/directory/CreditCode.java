package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The unified social credit code (统一社会信用代码) that names an enterprise: 18 characters whose last one
 * is the check digit of GB 32100-2015. Full-width forms, lower case and white space are accepted
 * and normalised.
 */
public record CreditCode(@JsonValue String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /**
   * @throws InvalidCreditCode when {@code value} is no credit code
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CreditCode {
    value = normalised(value);
    if (value.length() != LENGTH) {
      throw new InvalidCreditCode(
          new Bilingual(
              "统一社会信用代码应为 18 位，这里是 %d 位。".formatted(value.length()),
              "A credit code has 18 characters; this one has %d.".formatted(value.length())));
    }
    char expected = checkDigit(value);
    if (value.charAt(LENGTH - 1) != expected) {
      throw new InvalidCreditCode(
          new Bilingual(
              "统一社会信用代码的校验位不符，请核对是否有抄录错误。",
              "The check digit of this credit code does not match; look for a mistyped character."));
    }
  }

  /** Completes 17 characters with their check digit. */
  public static CreditCode of(String seventeen) {
    String body = normalised(seventeen);
    if (body.length() != LENGTH - 1) {
      throw new IllegalArgumentException("17 characters are completed, not " + body.length());
    }
    return new CreditCode(body + checkDigit(body));
  }

  private static String normalised(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
  }

  /** Weighs character i by 3^i mod 31; any single wrong character changes the sum. */
  private static char checkDigit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += valueOf(code, i) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static int valueOf(String code, int index) {
    int value = ALPHABET.indexOf(code.charAt(index));
    if (value < 0) {
      throw new InvalidCreditCode(
          new Bilingual(
              "统一社会信用代码第 %d 位的“%s”不可用（不含字母 I、O、S、V、Z）。".formatted(index + 1, code.charAt(index)),
              "Character %d, \"%s\", cannot stand in a credit code (it never holds I, O, S, V or Z)."
                  .formatted(index + 1, code.charAt(index))));
    }
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
