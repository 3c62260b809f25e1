package dev.doorstep.open311;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.request.Detail;
import dev.doorstep.request.Origin;
import java.util.List;
import java.util.Optional;

/** Whom to answer. */
record Sender(String name, String phone, Optional<String> email) {
  static final String EMAIL = "contact_email";

  private static final int NAME = 60;
  private static final int PHONE = 40;
  private static final int ADDRESS = 200;

  static Sender in(SentForm form, Faults faults) {
    Sender sender =
        new Sender(
            name(form.field("first_name").orElse(""), form.field("last_name").orElse("")),
            form.field("phone").orElse(""),
            form.field("email"));
    if (sender.name.length() > NAME)
      faults.add(
          "first_name 与 last_name 合计最多 %d 字。".formatted(NAME),
          "first_name and last_name have at most %d characters together.".formatted(NAME));
    if (sender.phone.length() > PHONE)
      faults.add(
          "phone 最多 %d 个字符。".formatted(PHONE), "phone has at most %d characters.".formatted(PHONE));
    if (sender.email.filter(address -> !isAddress(address)).isPresent())
      faults.add("email 不是邮箱地址。", "email is no e-mail address; correct it or leave it out.");
    return sender;
  }

  Origin.Contact contact() {
    return new Origin.Contact(name, phone);
  }

  List<Detail> details() {
    return email.stream()
        .map(address -> new Detail(EMAIL, new Bilingual("电子邮箱", "E-mail"), address))
        .toList();
  }

  /** 陈晓, but Xiao Chen. */
  private static String name(String first, String last) {
    boolean han =
        (first + last)
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    String name = han ? last + first : (first + " " + last).strip();
    return name.replace('\n', ' ');
  }

  private static boolean isAddress(String text) {
    return text.length() <= ADDRESS && text.matches("[^\\s@<>]+@[^\\s@<>]+");
  }
}
