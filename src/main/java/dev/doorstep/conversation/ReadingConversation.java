package dev.doorstep.conversation;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.request.Card;
import dev.doorstep.request.FindingRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads conversations for pages. */
@ApplicationScoped
public class ReadingConversation {
  private static final int NEWEST = 500;

  private final Transactions transactions;
  private final LogReader log;
  private final Transcript transcript;
  private final FindingRequests requests;

  ReadingConversation(
      Transactions transactions, LogReader log, Transcript transcript, FindingRequests requests) {
    this.transactions = transactions;
    this.log = log;
    this.transcript = transcript;
    this.requests = requests;
  }

  /**
   * A conversation as it stands.
   *
   * @param items the newest 500 messages, oldest first
   * @param position read before the rest: streaming after it misses nothing (what it repeats is
   *     known by message id and request version)
   */
  public record Snapshot(
      UUID id,
      CommunityCode community,
      List<Message> items,
      List<Card> requests,
      ChatOwner owner,
      Position position) {}

  public Uni<Snapshot> snapshot(UUID id) {
    return log.extent()
        .chain(
            extent ->
                transactions.read(
                    session ->
                        session
                            .find(ConversationRow.class, id)
                            .onItem()
                            .ifNull()
                            .failWith(() -> ConversationNotFound.of(id))
                            .chain(
                                row ->
                                    transcript
                                        .newest(session, id, NEWEST)
                                        .chain(
                                            messages ->
                                                requests
                                                    .ofConversation(session, id)
                                                    .map(
                                                        found ->
                                                            new Snapshot(
                                                                id,
                                                                new CommunityCode(row.community),
                                                                messages,
                                                                found.stream()
                                                                    .map(Card::of)
                                                                    .toList(),
                                                                row.owner(),
                                                                extent.last()))))));
  }

  public Uni<CommunityCode> community(UUID id) {
    return transactions.read(
        session ->
            session
                .find(ConversationRow.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> ConversationNotFound.of(id))
                .map(row -> new CommunityCode(row.community)));
  }

  /** Who answers in each of these conversations. */
  public Uni<Map<UUID, ChatOwner>> owners(Collection<UUID> ids) {
    if (ids.isEmpty()) return Uni.createFrom().item(Map.of());
    return transactions.read(
        session ->
            session
                .createQuery("from ConversationRow where id in (:ids)", ConversationRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .collect(Collectors.toMap(row -> row.id, ConversationRow::owner))));
  }
}
