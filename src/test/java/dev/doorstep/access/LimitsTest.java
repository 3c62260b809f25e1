package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final Limits limits = new Limits(new Two());

  @Test
  void an_address_may_start_so_many_conversations_and_is_told_how_long_to_wait() {
    assertThat(limits.conversation("10.0.0.1")).isEmpty();
    assertThat(limits.conversation("10.0.0.1")).isEmpty();
    assertThat(limits.conversation("10.0.0.1"))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30)));
  }

  @Test
  void one_address_does_not_use_up_what_another_may() {
    for (int i = 0; i < 3; i++) limits.conversation("10.0.0.1");
    assertThat(limits.conversation("10.0.0.2")).isEmpty();
  }

  @Test
  void one_conversation_may_send_so_many_messages() {
    UUID conversation = UUID.randomUUID();
    assertThat(limits.message(conversation, "10.0.0.1")).isEmpty();
    assertThat(limits.message(conversation, "10.0.0.1")).isEmpty();
    assertThat(limits.message(conversation, "10.0.0.2")).isPresent();
  }

  @Test
  void many_conversations_of_one_address_share_its_messages() {
    for (int i = 0; i < 4; i++) assertThat(limits.message(UUID.randomUUID(), "10.0.0.1")).isEmpty();
    assertThat(limits.message(UUID.randomUUID(), "10.0.0.1")).isPresent();
  }

  @Test
  void an_address_may_hold_so_many_connections_until_one_closes() {
    assertThat(limits.connectionOpened("10.0.0.1")).isTrue();
    assertThat(limits.connectionOpened("10.0.0.1")).isTrue();
    assertThat(limits.connectionOpened("10.0.0.1")).isFalse();
    limits.connectionClosed("10.0.0.1");
    assertThat(limits.connectionOpened("10.0.0.1")).isTrue();
    assertThat(limits.connectionOpened("10.0.0.1")).isFalse();
  }

  /** Two of everything, but four messages per address. */
  private static final class Two implements LimitsConfig {
    @Override
    public int conversationsPerAddressPerHour() {
      return 2;
    }

    @Override
    public int messagesPerConversationPerMinute() {
      return 2;
    }

    @Override
    public int messagesPerAddressPerMinute() {
      return 4;
    }

    @Override
    public int filesPerAddressPerMinute() {
      return 2;
    }

    @Override
    public int signInsPerAddressPerMinute() {
      return 2;
    }

    @Override
    public int connectionsPerAddress() {
      return 2;
    }

    @Override
    public int streamsPerReader() {
      return 2;
    }
  }
}
