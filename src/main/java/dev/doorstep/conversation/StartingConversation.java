package dev.doorstep.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.Lang;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.Scripting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Opens a conversation in a community; the assistant owns it. */
@ApplicationScoped
public class StartingConversation {
  private final Transactions transactions;
  private final Directory directory;
  private final Scripting scripting;
  private final ObjectMapper json;
  private final Clock clock;

  StartingConversation(
      Transactions transactions,
      Directory directory,
      Scripting scripting,
      ObjectMapper json,
      Clock clock) {
    this.transactions = transactions;
    this.directory = directory;
    this.scripting = scripting;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What the visitor's page knows of them.
   *
   * @param lang {@code zh} or {@code en}; the assistant follows the visitor when they write
   *     otherwise
   * @param enterprise credit code
   * @param building building code
   */
  public record Opening(
      CommunityCode community,
      String lang,
      Optional<String> enterprise,
      Optional<String> building,
      String contactName,
      String contactPhone) {}

  /**
   * @throws Problem (as failure) 400 naming what does not exist
   */
  public Uni<UUID> start(Opening opening) {
    if (directory.community(opening.community()).isEmpty()) {
      return Uni.createFrom()
          .failure(
              Problem.badRequest(
                  "There is no community '" + opening.community() + "'. Correct data-community."));
    }
    return lookUp(opening).chain(row -> store(row, opening));
  }

  private Uni<UUID> store(ConversationRow row, Opening opening) {
    row.id = UUID.randomUUID();
    row.community = opening.community().value();
    row.lang = opening.lang();
    row.give(ChatOwner.ASSISTANT);
    row.contactName = opening.contactName();
    row.contactPhone = opening.contactPhone();
    row.botState = freshState(opening.lang());
    row.startedAt = clock.instant();
    row.lastMessageAt = row.startedAt;
    return transactions.run(
        (session, outbox) -> {
          outbox.add(ConversationEvents.started(row));
          return session.persist(row).replaceWith(row.id);
        });
  }

  private Uni<ConversationRow> lookUp(Opening opening) {
    ConversationRow row = new ConversationRow();
    return enterprise(opening)
        .invoke(
            found -> {
              row.enterprise =
                  found.map(enterprise -> enterprise.creditCode().value()).orElse(null);
              row.enterpriseName = found.map(EnterpriseSummary::name).orElse("");
            })
        .chain(
            found -> building(opening.building().or(() -> found.map(EnterpriseSummary::building))))
        .invoke(
            found -> {
              row.building = found.map(BuildingSummary::code).orElse(null);
              row.buildingZh = found.map(building -> building.name().zh()).orElse("");
              row.buildingEn = found.map(building -> building.name().en()).orElse("");
            })
        .replaceWith(row);
  }

  private Uni<Optional<EnterpriseSummary>> enterprise(Opening opening) {
    if (opening.enterprise().isEmpty()) return Uni.createFrom().item(Optional.empty());
    String code = opening.enterprise().get();
    return directory
        .enterprise(code)
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw Problem.badRequest(
                    "No enterprise here has the credit code '"
                        + code
                        + "'. Correct it or leave it out.");
              }
            });
  }

  private Uni<Optional<BuildingSummary>> building(Optional<String> code) {
    if (code.isEmpty()) return Uni.createFrom().item(Optional.empty());
    return directory
        .building(code.get())
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw Problem.badRequest(
                    "There is no building '" + code.get() + "'. Correct it or leave it out.");
              }
            });
  }

  private String freshState(String lang) {
    try {
      return json.writeValueAsString(
          scripting.live().assistant().start(lang.equals("zh") ? Lang.ZH : Lang.EN));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
