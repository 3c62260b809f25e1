package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSheetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "　=1"
      })
  void what_a_spreadsheet_would_calculate_is_text(String written) {
    assertThat(RequestSheet.plain(written)).isEqualTo("'" + written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "电梯=坏", "3+1", " ", "A-1"})
  void anything_else_stays_as_it_is(String written) {
    assertThat(RequestSheet.plain(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "13800001111,138****1111",
    "0571-88001234,057******1234",
    "8800123,***0123",
    "12345,*****",
    "'',''"
  })
  void a_telephone_number_is_masked(String phone, String masked) {
    assertThat(RequestSheet.masked(phone)).isEqualTo(masked);
  }
}
