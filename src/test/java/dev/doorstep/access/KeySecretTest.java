package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeySecretTest {
  @Test
  void a_secret_can_be_recognised_and_read_back() {
    KeySecret secret = KeySecret.random();
    assertThat(secret.value()).matches("dk_[0-9A-Za-z]{49}");
    assertThat(KeySecret.of(secret.value())).contains(secret);
  }

  @Test
  void no_two_are_alike() {
    Set<String> secrets =
        Stream.generate(KeySecret::random)
            .limit(1000)
            .map(KeySecret::value)
            .collect(Collectors.toSet());
    assertThat(secrets).hasSize(1000);
  }

  @Test
  void what_lost_or_changed_a_character_is_none() {
    String whole = KeySecret.random().value();
    char other = whole.charAt(20) == 'x' ? 'y' : 'x';
    assertThat(
            Stream.of(
                whole.substring(0, whole.length() - 1),
                whole + "0",
                whole.substring(0, 20) + other + whole.substring(21),
                whole.substring(3),
                " " + whole,
                "dk_" + "é".repeat(49),
                ""))
        .allSatisfy(text -> assertThat(KeySecret.of(text)).isEmpty());
    assertThat(KeySecret.of(null)).isEmpty();
  }

  @Test
  void its_hash_is_the_sha_256_of_the_whole_text() {
    String text = "dk_" + "0".repeat(42) + "1";
    KeySecret secret = new KeySecret(text);
    assertThat(HexFormat.of().formatHex(secret.hash()))
        .isEqualTo("e069ae2dab0fc4985bb578146946efb2c2b2012b308603ae2346d94cdad9ee1a");
  }

  @Test
  void neither_its_start_nor_its_words_give_it_away() {
    KeySecret secret = KeySecret.random();
    assertThat(secret.start()).hasSize(8);
    assertThat(secret.toString()).doesNotContain(secret.value().substring(8));
  }
}
