package dev.doorstep.conversation;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.FindingEnterprises;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers what the assistant wants to know of the visitor's community before it decides. */
@ApplicationScoped
class AskingDirectory {
  private static final int FOUND_AT_MOST = 6;

  private final Directory directory;
  private final FindingEnterprises enterprises;

  AskingDirectory(Directory directory, FindingEnterprises enterprises) {
    this.directory = directory;
    this.enterprises = enterprises;
  }

  /**
   * The context with the community's buildings and the answers to the lookups, in the turn's own
   * connection.
   */
  Uni<Context> answered(
      Mutiny.Session session, CommunityCode community, List<String> lookups, Context context) {
    List<BuildingSummary> buildings = directory.buildings(community);
    Uni<List<EnterpriseMatches>> answers = Uni.createFrom().item(new ArrayList<>());
    for (String asked : lookups) {
      answers =
          answers.chain(
              before ->
                  find(session, community, asked)
                      .map(found -> add(before, asked, found, buildings)));
    }
    return answers.map(
        matches ->
            context.knowing(buildings.stream().map(AskingDirectory::known).toList(), matches));
  }

  /** The conversation, and with it the request, belongs to the enterprise the visitor named. */
  Uni<Void> remember(
      Mutiny.Session session, ConversationRow conversation, Optional<String> creditCode) {
    if (creditCode.isEmpty() || creditCode.get().equals(conversation.enterprise)) {
      return Uni.createFrom().voidItem();
    }
    CommunityCode community = new CommunityCode(conversation.community);
    return enterprises
        .coded(session, community, new CreditCode(creditCode.get()))
        .invoke(found -> found.stream().findFirst().ifPresent(e -> remember(conversation, e)))
        .replaceWithVoid();
  }

  private void remember(ConversationRow conversation, EnterpriseSummary enterprise) {
    conversation.enterprise = enterprise.creditCode().value();
    conversation.enterpriseName = enterprise.name();
    directory.buildings(enterprise.community()).stream()
        .filter(building -> building.code().equals(enterprise.building()))
        .findFirst()
        .ifPresent(
            building -> {
              conversation.building = building.code();
              conversation.buildingZh = building.name().zh();
              conversation.buildingEn = building.name().en();
            });
  }

  private Uni<List<EnterpriseSummary>> find(
      Mutiny.Session session, CommunityCode community, String asked) {
    return CreditCodes.valid(asked)
        ? enterprises.coded(session, community, new CreditCode(asked))
        : enterprises.named(session, community, asked, CompanyNames.core(asked), FOUND_AT_MOST);
  }

  private static List<EnterpriseMatches> add(
      List<EnterpriseMatches> before,
      String asked,
      List<EnterpriseSummary> found,
      List<BuildingSummary> buildings) {
    before.add(new EnterpriseMatches(asked, found.stream().map(e -> known(e, buildings)).toList()));
    return before;
  }

  private static KnownEnterprise known(EnterpriseSummary found, List<BuildingSummary> buildings) {
    Bilingual building =
        buildings.stream()
            .filter(b -> b.code().equals(found.building()))
            .findFirst()
            .map(b -> known(b).name())
            .orElse(new Bilingual("", ""));
    return new KnownEnterprise(found.creditCode().value(), found.name(), building, found.floor());
  }

  private static KnownBuilding known(BuildingSummary building) {
    return new KnownBuilding(
        building.code(), new Bilingual(building.name().zh(), building.name().en()));
  }
}
