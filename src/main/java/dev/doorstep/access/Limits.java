package dev.doorstep.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps one visitor, one address or one guesser from taking the hub for themselves. Each question
 * counts one use and answers empty when it is allowed, or how long to wait when it is not; edges
 * turn that into a 429.
 *
 * <p>Counted per process and in memory: a cluster of n processes allows up to n times as much.
 */
@ApplicationScoped
public class Limits {
  private final Allowance conversations;
  private final Allowance messagesOfConversation;
  private final Allowance messagesOfAddress;
  private final Allowance files;
  private final Allowance signIns;
  private final Seats connections;
  private final Seats streams;

  Limits(LimitsConfig config) {
    conversations = new Allowance(config.conversationsPerAddressPerHour(), Duration.ofHours(1));
    messagesOfConversation =
        new Allowance(config.messagesPerConversationPerMinute(), Duration.ofMinutes(1));
    messagesOfAddress = new Allowance(config.messagesPerAddressPerMinute(), Duration.ofMinutes(1));
    files = new Allowance(config.filesPerAddressPerMinute(), Duration.ofMinutes(1));
    signIns = new Allowance(config.signInsPerAddressPerMinute(), Duration.ofMinutes(1));
    connections = new Seats(config.connectionsPerAddress());
    streams = new Seats(config.streamsPerReader());
  }

  /** A visitor at this address starts a conversation. */
  public Optional<Duration> conversation(String address) {
    return conversations.use(address);
  }

  /** A visitor sends a message; counted against the conversation and against the address. */
  public Optional<Duration> message(UUID conversation, String address) {
    Optional<Duration> wait = messagesOfConversation.use(conversation.toString());
    return wait.isPresent() ? wait : messagesOfAddress.use(address);
  }

  /** A visitor at this address uploads a file. */
  public Optional<Duration> file(String address) {
    return files.use(address);
  }

  /** Someone at this address tries to sign in. */
  public Optional<Duration> signIn(String address) {
    return signIns.use(address);
  }

  /**
   * A connection from this address asks to open; false when the address has too many open already.
   * After true, the caller owes one {@link #connectionClosed}.
   */
  public boolean connectionOpened(String address) {
    return connections.take(address);
  }

  /** A connection that {@link #connectionOpened} allowed has ended. */
  public void connectionClosed(String address) {
    connections.free(address);
  }

  /**
   * A reader of events opens a stream; false when they have too many open already. After true, the
   * caller owes one {@link #streamClosed}.
   *
   * @param reader as {@link EventAccess#who}
   */
  public boolean streamOpened(String reader) {
    return streams.take(reader);
  }

  /** A stream that {@link #streamOpened} allowed has ended. */
  public void streamClosed(String reader) {
    streams.free(reader);
  }
}
