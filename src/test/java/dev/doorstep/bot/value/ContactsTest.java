package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
  @ParameterizedTest
  @CsvSource({
    "13812345678, 13812345678",
    "+86 138 1234 5678, 13812345678",
    "电话138-1234-5678找王女士, 13812345678",
    "0571-88001234, 0571-88001234",
    "400 800 1234, 400-800-1234",
    "+44 20 7946 0958, +442079460958",
  })
  void phone_numbers_are_brought_to_one_form(String text, String expected) {
    assertThat(Contacts.phone(text)).map(Found::value).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"12345", "1381234567", "138123456789", "12月1日", "300万"})
  void other_numbers_are_no_phone_numbers(String text) {
    assertThat(Contacts.phone(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wang@example.com, wang@example.com",
    "邮箱是a.b-c@mail.example.cn谢谢, a.b-c@mail.example.cn"
  })
  void mail_addresses_are_found(String text, String expected) {
    assertThat(Contacts.email(text)).map(Found::value).contains(expected);
  }
}
