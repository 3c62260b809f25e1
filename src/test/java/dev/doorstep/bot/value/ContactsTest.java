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
    "+1 (415) 555-0100, +14155550100",
    "0086 138 1234 5678, 13812345678",
    "86 13812345678, 13812345678",
    "00852 2123 4567, +85221234567",
    "(0571) 8800 1234, 0571-88001234",
    "010-62345678转801, 010-62345678-801",
    "0571-88001234 ext 12, 0571-88001234-12",
    "打我手机：19912345678，谢谢, 19912345678",
    "my number is 138 1234 5678, 13812345678",
    "+852-2123-4567, +85221234567",
    "800-820-8820, 800-820-8820",
    "微信同号13712345678, 13712345678",
    "+49 30 901820, +4930901820",
  })
  void phone_numbers_are_brought_to_one_form(String text, String expected) {
    assertThat(Contacts.phone(text)).map(Found::value).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "12345",
    "1381234567",
    "138123456789",
    "12月1日",
    "300万",
    "2026-12-01",
    "91330105MA2H0CODE1"
  })
  void other_numbers_are_no_phone_numbers(String text) {
    assertThat(Contacts.phone(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wang@example.com, wang@example.com",
    "please write to Li.Na+hr@mail.example.org, Li.Na+hr@mail.example.org",
    "我的邮箱 123456@qq.example, 123456@qq.example",
    "邮箱是a.b-c@mail.example.cn谢谢, a.b-c@mail.example.cn"
  })
  void mail_addresses_are_found(String text, String expected) {
    assertThat(Contacts.email(text)).map(Found::value).contains(expected);
  }
}
