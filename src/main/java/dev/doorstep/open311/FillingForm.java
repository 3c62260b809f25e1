package dev.doorstep.open311;

import dev.doorstep.bot.AnswersAtOnce;
import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.FormScript;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.SlotScript;
import dev.doorstep.bot.SlotType;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.FindingEnterprises;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.scripting.Scripting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Fills the form of a service with the answers that were sent, as the assistant would take them.
 */
@ApplicationScoped
class FillingForm {
  private final Scripting scripting;
  private final Directory directory;
  private final FindingEnterprises enterprises;
  private final Transactions transactions;
  private final Clock clock;

  FillingForm(
      Scripting scripting,
      Directory directory,
      FindingEnterprises enterprises,
      Transactions transactions,
      Clock clock) {
    this.scripting = scripting;
    this.directory = directory;
    this.enterprises = enterprises;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param enterprise as the directory has it, when an answer named exactly one
   */
  record Filled(
      String title,
      List<dev.doorstep.bot.Detail> details,
      Optional<EnterpriseSummary> enterprise) {}

  /** Empty where the line has no script: then the description is all there is. */
  Uni<Optional<Filled>> fill(
      String service, Community community, SentForm sent, Reader reader, Faults faults) {
    var scripts = scripting.live().assistant().scripts();
    Optional<LineScript> found = scripts.line(service);
    if (found.isEmpty()) return Uni.createFrom().item(Optional.empty());
    LineScript line = found.get();
    FormScript form = DefiningService.form(line, sent.field(DefiningService.FORM));
    AnswersAtOnce checks = new AnswersAtOnce(scripts);
    Map<String, List<String>> answers = answers(form, sent);
    refuseUnknown(line, form, answers.keySet(), faults);
    refuseLong(form, answers, faults);
    return lookedUp(community, checks.lookups(form, answers))
        .map(
            known -> {
              var filled = checks.fill(form, answers, context(community, known), reader.lang());
              DefiningService words = new DefiningService(line, reader);
              filled.faults().forEach(fault -> tell(fault, form, words, faults));
              return Optional.of(
                  new Filled(
                      filled.title(),
                      filled.details(),
                      filled.enterprise().flatMap(code -> coded(known, code))));
            });
  }

  /** What the convention has a field for needs no attribute beside it. */
  private static Map<String, List<String>> answers(FormScript form, SentForm sent) {
    Map<String, List<String>> answers = new HashMap<>(sent.answers());
    standIn(form, SlotType.PHONE, sent.field("phone"), answers);
    standIn(form, SlotType.EMAIL, sent.field("email"), answers);
    standIn(form, SlotType.LONGTEXT, sent.field("description"), answers);
    return answers;
  }

  private static void standIn(
      FormScript form, SlotType type, Optional<String> field, Map<String, List<String>> answers) {
    if (field.isEmpty()) return;
    List<SlotScript> slots = form.slots().stream().filter(slot -> slot.type() == type).toList();
    if (slots.stream().anyMatch(slot -> answers.containsKey(slot.id()))) return;
    slots.stream()
        .filter(SlotScript::opening)
        .findFirst()
        .or(() -> slots.stream().filter(AnswersAtOnce::needs).findFirst())
        .ifPresent(slot -> answers.put(slot.id(), List.of(shortened(slot, field.get()))));
  }

  /** The whole description goes into the request beside the form. */
  private static String shortened(SlotScript slot, String text) {
    int longest = AnswersAtOnce.longest(slot);
    if (text.length() <= longest) return text;
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  private static void refuseUnknown(
      LineScript line, FormScript form, Set<String> sent, Faults faults) {
    Set<String> known = form.slots().stream().map(SlotScript::id).collect(Collectors.toSet());
    for (String code : sent.stream().sorted().toList()) {
      if (known.contains(code)) continue;
      String ask = "services/" + line.code() + "?form=" + form.id();
      faults.add(
          "没有属性 attribute[%s]；可用的属性见 %s。".formatted(code, ask),
          "There is no attribute[%s] here; %s lists those there are.".formatted(code, ask));
    }
  }

  private static void refuseLong(
      FormScript form, Map<String, List<String>> answers, Faults faults) {
    for (SlotScript slot : form.slots()) {
      int longest = AnswersAtOnce.longest(slot);
      if (answers.getOrDefault(slot.id(), List.of()).stream().anyMatch(a -> a.length() > longest))
        faults.add(
            "attribute[%s] 最多 %d 字；更多内容请写在 description 中。".formatted(slot.id(), longest),
            "attribute[%s] has at most %d characters; put more into description."
                .formatted(slot.id(), longest));
    }
  }

  private static void tell(
      AnswersAtOnce.Fault fault, FormScript form, DefiningService words, Faults faults) {
    SlotScript slot =
        form.slots().stream().filter(s -> s.id().equals(fault.slot())).findFirst().orElseThrow();
    String example = Optional.ofNullable(words.example(slot)).map(e -> " " + e).orElse("");
    faults.add(
        fault
            .reason()
            .map(why -> "attribute[%s]：%s".formatted(slot.id(), why))
            .orElseGet(
                () -> "缺少 attribute[%s]：%s%s".formatted(slot.id(), words.question(slot), example)),
        fault
            .reason()
            .map(why -> "attribute[%s]: %s".formatted(slot.id(), why))
            .orElseGet(
                () ->
                    "attribute[%s] is missing: %s%s"
                        .formatted(slot.id(), words.question(slot), example)));
  }

  /** A name that fits several enterprises stays a name. */
  private Uni<Map<String, List<EnterpriseSummary>>> lookedUp(
      Community community, List<String> asked) {
    if (asked.isEmpty()) return Uni.createFrom().item(Map.of());
    return transactions.read(
        session -> {
          Uni<Map<String, List<EnterpriseSummary>>> all = Uni.createFrom().item(new HashMap<>());
          for (String one : asked) {
            all =
                all.chain(
                    known ->
                        find(session, community, one)
                            .invoke(
                                found -> {
                                  if (found.size() < 2) known.put(one, found);
                                })
                            .replaceWith(known));
          }
          return all;
        });
  }

  private Uni<List<EnterpriseSummary>> find(
      Mutiny.Session session, Community community, String asked) {
    return CreditCodes.valid(asked)
        ? enterprises.coded(session, community.code(), new CreditCode(asked))
        : enterprises.named(session, community.code(), asked, CompanyNames.core(asked), 2);
  }

  private Context context(Community community, Map<String, List<EnterpriseSummary>> known) {
    List<KnownBuilding> buildings =
        directory.buildings(community.code()).stream()
            .map(
                building ->
                    new KnownBuilding(
                        building.code(), new Bilingual(building.name().zh(), building.name().en())))
            .toList();
    List<EnterpriseMatches> matches = new ArrayList<>();
    known.forEach(
        (asked, found) ->
            matches.add(
                new EnterpriseMatches(
                    asked, found.stream().map(each -> known(each, buildings)).toList())));
    return new Context(
            clock.instant(),
            community.zone(),
            new Bilingual(community.name().zh(), community.name().en()),
            List.of())
        .knowing(buildings, matches);
  }

  private static KnownEnterprise known(
      EnterpriseSummary enterprise, List<KnownBuilding> buildings) {
    Bilingual building =
        buildings.stream()
            .filter(each -> each.code().equals(enterprise.building()))
            .findFirst()
            .map(KnownBuilding::name)
            .orElse(new Bilingual("", ""));
    return new KnownEnterprise(
        enterprise.creditCode().value(), enterprise.name(), building, enterprise.floor());
  }

  private static Optional<EnterpriseSummary> coded(
      Map<String, List<EnterpriseSummary>> known, String code) {
    return known.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.creditCode().value().equals(code))
        .findFirst();
  }
}
