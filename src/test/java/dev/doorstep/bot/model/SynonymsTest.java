package dev.doorstep.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  @Test
  void each_group_of_the_table_has_at_least_two_entries_of_one_or_two_words() throws IOException {
    assertThat(groups())
        .allSatisfy(
            group -> {
              assertThat(group.split(", ")).hasSizeGreaterThan(1).doesNotHaveDuplicates();
              assertThat(group.split(", ")).allMatch(e -> e.matches("[a-z0-9]+( [a-z0-9]+)?"));
            });
  }

  @Test
  void endings_do_not_matter_and_a_word_may_stand_in_several_groups() {
    assertThat(Synonyms.groups(word("loans")))
        .isEqualTo(Synonyms.groups(word("loan")))
        .isNotEmpty();
    assertThat(Synonyms.groups(word("charge"))).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(Synonyms.groups(word("zxqv"))).isEmpty();
  }

  @Test
  void a_phrase_is_not_its_words() {
    long power = word("power");

    assertThat(Synonyms.groups(Features.pair(power, word("cut")))).isNotEmpty();
    assertThat(Synonyms.groups(Features.pair(word("cut"), power))).isEmpty();
  }

  private static long word(String word) {
    return Features.word(word, 0, word.length());
  }

  private static List<String> groups() throws IOException {
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
