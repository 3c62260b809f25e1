package dev.doorstep.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one conversation or one address may do, per process: {@code doorstep.limits.*}. */
@ConfigMapping(prefix = "doorstep.limits")
interface LimitsConfig {
  @WithDefault("60")
  int conversationsPerAddressPerHour();

  @WithDefault("60")
  int messagesPerConversationPerMinute();

  @WithDefault("600")
  int messagesPerAddressPerMinute();

  @WithDefault("60")
  int filesPerAddressPerMinute();

  @WithDefault("20")
  int signInsPerAddressPerMinute();

  /** Open WebSocket connections at the same time. */
  @WithDefault("200")
  int connectionsPerAddress();

  /** Open event streams of one API key or one staff member at the same time. */
  @WithDefault("200")
  int streamsPerReader();
}
