package dev.doorstep.conversation;

import dev.doorstep.bot.Bilingual;
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
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Answers what the assistant wants to know of the visitors' communities before it decides. */
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
   * Which enterprise of a community is meant?
   *
   * @param asked a name or a credit code
   */
  record Question(CommunityCode community, String asked) {}

  /** Each question's answer; asked all at once. */
  Uni<Map<Question, List<EnterpriseSummary>>> ask(
      SqlClient client, Collection<Question> questions) {
    if (questions.isEmpty()) return Uni.createFrom().item(Map.of());
    List<Question> each = List.copyOf(new LinkedHashSet<>(questions));
    return Uni.join()
        .all(each.stream().map(question -> find(client, question)).toList())
        .andFailFast()
        .map(
            found -> {
              Map<Question, List<EnterpriseSummary>> answers = new HashMap<>();
              for (int i = 0; i < each.size(); i++) answers.put(each.get(i), found.get(i));
              return answers;
            });
  }

  List<KnownBuilding> buildings(CommunityCode community) {
    return directory.buildings(community).stream().map(AskingDirectory::known).toList();
  }

  /** The answers as the assistant reads them, in the order it asked. */
  List<EnterpriseMatches> matches(
      CommunityCode community,
      List<String> lookups,
      Map<Question, List<EnterpriseSummary>> answers) {
    List<EnterpriseMatches> matches = new ArrayList<>();
    List<BuildingSummary> buildings = directory.buildings(community);
    for (String asked : lookups) {
      List<EnterpriseSummary> found = answers.get(new Question(community, asked));
      matches.add(
          new EnterpriseMatches(asked, found.stream().map(e -> known(e, buildings)).toList()));
    }
    return matches;
  }

  /** The conversation, and with it the request, belongs to the enterprise the visitor named. */
  void remember(ConversationRow conversation, EnterpriseSummary enterprise) {
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

  private Uni<List<EnterpriseSummary>> find(SqlClient client, Question question) {
    String asked = question.asked();
    return CreditCodes.valid(asked)
        ? enterprises.coded(client, question.community(), new CreditCode(asked))
        : enterprises.named(
            client, question.community(), asked, CompanyNames.core(asked), FOUND_AT_MOST);
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
