package dev.doorstep.open311;

import dev.doorstep.bot.AnswersAtOnce;
import dev.doorstep.bot.FormScript;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.SlotScript;
import dev.doorstep.bot.SlotType;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.scripting.Scripting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the form of a service with the answers that were sent, as the assistant would take them.
 */
@ApplicationScoped
class FillingForm {
  private final Scripting scripting;
  private final Surroundings surroundings;

  FillingForm(Scripting scripting, Surroundings surroundings) {
    this.scripting = scripting;
    this.surroundings = surroundings;
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
    return surroundings
        .of(community, checks.lookups(form, answers))
        .map(
            known -> {
              var filled = checks.fill(form, answers, known.context(), reader.lang());
              DefiningService words = new DefiningService(line, reader);
              filled.faults().forEach(fault -> tell(fault, form, words, faults));
              return Optional.of(
                  new Filled(
                      filled.title(), filled.details(), filled.enterprise().flatMap(known::coded)));
            });
  }

  /**
   * What the convention has a field for needs no attribute beside it. A description that is too
   * long for the form goes into the request whole as well.
   */
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
        .ifPresent(
            slot ->
                answers.put(
                    slot.id(),
                    List.of(PlainText.shortened(field.get(), AnswersAtOnce.longest(slot)))));
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
}
