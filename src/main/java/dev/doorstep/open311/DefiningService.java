package dev.doorstep.open311;

import dev.doorstep.bot.AnswersAtOnce;
import dev.doorstep.bot.FormScript;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.SlotScript;
import dev.doorstep.bot.SlotType;
import dev.doorstep.open311.ServiceDefinition.Attribute;
import dev.doorstep.open311.ServiceDefinition.Value;
import dev.doorstep.platform.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line's script as services and attributes. A line has one form for needs of any kind, which is
 * the definition, and others for some; these are named in a last attribute that is not to be filled
 * in, and asked for with the parameter {@code form}.
 */
final class DefiningService {
  static final String FORM = "form";

  private final LineScript line;
  private final Reader reader;

  DefiningService(LineScript line, Reader reader) {
    this.line = line;
    this.reader = reader;
  }

  /** The form with this id, or the line's own; throws a 404 {@link Problem} for an unknown one. */
  static FormScript form(LineScript line, Optional<String> id) {
    return line.form(id.orElse(line.fallback()))
        .orElseThrow(
            () ->
                Problem.notFound(
                    "The service %s has no form %s; it has %s. / 服务 %s 没有表单 %s，可用：%s。"
                        .formatted(
                            line.code(),
                            id.get(),
                            forms(line),
                            line.code(),
                            id.get(),
                            forms(line))));
  }

  ServiceDefinition definition(FormScript form) {
    List<Attribute> attributes = new ArrayList<>();
    for (SlotScript slot : form.slots()) {
      if (slot.type() != SlotType.FILE) attributes.add(attribute(slot, attributes.size() + 1));
    }
    if (line.forms().size() > 1) attributes.add(others(form, attributes.size() + 1));
    return new ServiceDefinition(line.code(), attributes);
  }

  /** What visitors call the line and what they want of it. */
  String keywords() {
    Set<String> words = new LinkedHashSet<>();
    Stream.of(reader.in(line.hint()).split("[、，,;；]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    line.intents().stream()
        .flatMap(intent -> intent.name().stream())
        .map(reader::in)
        .forEach(words::add);
    return String.join(", ", words);
  }

  private Attribute attribute(SlotScript slot, int order) {
    return new Attribute(
        true,
        slot.id(),
        datatype(slot.type()),
        AnswersAtOnce.needs(slot),
        example(slot),
        order,
        question(slot),
        values(slot));
  }

  /** The words of the assistant's question, unless they name what only a conversation knows. */
  String question(SlotScript slot) {
    String question = slot.question().in(reader.lang());
    return question.isBlank() || question.contains("{") ? reader.in(slot.label()) : question;
  }

  String example(SlotScript slot) {
    String example = reader.in(slot.example());
    return example.isBlank() ? null : reader.in("例如：" + example, "For example: " + example);
  }

  private static String datatype(SlotType type) {
    return switch (type) {
      case LONGTEXT -> "text";
      case NUMBER, PEOPLE, MONEY -> "number";
      case DATE -> "datetime";
      case CHOICE, YESNO -> "singlevaluelist";
      case MULTICHOICE -> "multivaluelist";
      default -> "string";
    };
  }

  private List<Value> values(SlotScript slot) {
    return switch (slot.type()) {
      case CHOICE, MULTICHOICE ->
          slot.choices().stream()
              .map(choice -> new Value(choice.id(), reader.in(choice.label())))
              .toList();
      case YESNO ->
          List.of(new Value("yes", reader.in("是", "Yes")), new Value("no", reader.in("否", "No")));
      default -> List.of();
    };
  }

  private Attribute others(FormScript shown, int order) {
    return new Attribute(
        false,
        FORM,
        "singlevaluelist",
        false,
        null,
        order,
        reader.in(
            "这是表单“%s”。其他表单：查询 services/%s?form=代码，提交时带上 form=代码。"
                .formatted(shown.id(), line.code()),
            "This is the form %s. For another one ask services/%s?form=key, and send form=key with the request."
                .formatted(shown.id(), line.code())),
        line.forms().stream().map(form -> new Value(form.id(), reader.in(form.title()))).toList());
  }

  private static String forms(LineScript line) {
    return String.join(", ", line.forms().stream().map(FormScript::id).toList());
  }
}
