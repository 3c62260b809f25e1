package dev.doorstep.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "平面图.png, 平面图.png",
    "Photo 1.PNG, Photo 1.PNG",
    "../../etc/passwd, passwd.png",
    "C:\\Users\\li\\plan.png, plan.png",
    "evil.html, evil.html.png",
    "a<b>:c|d?.png, a_b__c_d_.png",
    "..., file.png",
    ".png, png.png",
  })
  void names_are_plain_and_end_in_their_type(String sent, String stored) {
    assertThat(FileName.plain(sent, FileType.PNG)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({"U+202E", "U+2066", "U+0000", "U+000A", "U+200B", "U+FEFF", "U+D800"})
  void what_cannot_be_seen_is_left_out(String code) {
    char hidden = (char) Integer.parseInt(code.substring(2), 16);
    assertThat(FileName.plain("re" + hidden + "port.png", FileType.PNG)).isEqualTo("report.png");
  }

  @Property
  void any_name_becomes_one_that_is_short_and_stays_itself(@ForAll String sent) {
    String name = FileName.plain(sent, FileType.JPEG);
    assertThat(name).hasSizeBetween(5, 120).doesNotContain("/", "\\", "\0").doesNotStartWith(".");
    assertThat(FileType.JPEG.ends(name)).isTrue();
    assertThat(FileName.plain(name, FileType.JPEG)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"200", "119", "116"})
  void long_names_keep_their_ending(int length) {
    assertThat(FileName.plain("长".repeat(length) + ".jpeg", FileType.JPEG))
        .hasSizeLessThanOrEqualTo(120)
        .endsWith("长.jpeg");
  }
}
