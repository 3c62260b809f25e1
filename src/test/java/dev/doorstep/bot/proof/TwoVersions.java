package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tiny script in two versions. The new one moves markets to another line, reads the number of
 * people no longer, and answers questions about signs instead of opening a form.
 */
public final class TwoVersions {
  private static final String PERMITS =
      """
      line: permits
      order: 1
      name: {zh: 审批许可, en: Permits}
      hint: {zh: 外摆, en: stalls}
      intents:
        - id: stall
          form: stall
          keywords: {decides: [摆摊, 外摆, stall*MARKET*]}
          examples:
            zh: [想摆摊, 想外摆, 摆摊怎么办, 外摆怎么办, 申请摆摊, 申请外摆]
            en: [a stall please, one stall, two stalls, we want a stall, stall for us, our stall]
        - id: sign
          *SIGN*
          keywords: {decides: [店招, shop sign]}
          examples:
            zh: [换店招, 想装店招, 店招怎么办, 店招申请, 新店招, 店招坏了要换]
            en: [a shop sign, new shop sign, our shop sign, shop sign please, hang a shop sign, shop sign rules]
      forms:
        - id: stall
          title: {zh: 外摆, en: Stall}
          slots:
            - id: headcount
              type: *COUNT*
              label: {zh: 人数, en: Headcount}
              question: {zh: 多少人？, en: "How many people?"}
              example: {zh: 30人, en: 30 people}
            - id: site
              type: text
              title: true
              label: {zh: 地点, en: Site}
              question: {zh: 在哪里？, en: "Where?"}
              example: {zh: 东广场, en: east plaza}
      fallback: stall
      """;

  private static final String EVENTS =
      """
      line: events
      order: 2
      name: {zh: 办赛办会, en: Events}
      hint: {zh: 比赛, en: contests}
      intents:
        - id: event
          form: event
          keywords: {decides: [比赛, 办赛, contest*MARKET*]}
          examples:
            zh: [办比赛, 想办赛, 比赛怎么办, 电竞比赛, 我们要办赛, 公司比赛]
            en: [a contest, our contest, contest please, plan a contest, contest for staff, one contest]
      forms:
        - id: event
          title: {zh: 活动, en: Event}
          slots:
            - id: about
              type: longtext
              label: {zh: 说明, en: Details}
              question: {zh: 是什么活动？, en: "What is it?"}
              example: {zh: 电竞比赛, en: a contest}
      fallback: event
      """;

  public static final Map<String, String> OLD = files(", 市集", "", "form: stall", "people");
  public static final Map<String, String> NEW =
      files("", ", 市集", "answer: {zh: 店招不用审批。, en: A shop sign needs no permit.}", "text");

  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private TwoVersions() {}

  private static Map<String, String> files(
      String permits, String events, String sign, String count) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("common.yml", common());
    files.put(
        "permits.yml",
        PERMITS.replace("*MARKET*", permits).replace("*SIGN*", sign).replace("*COUNT*", count));
    files.put("events.yml", EVENTS.replace("*MARKET*", events));
    return files;
  }

  private static String common() {
    try {
      return Files.readString(Path.of("bot-scripts/common.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The old version with other words. */
  public static Map<String, String> renamed(String words, String others) {
    Map<String, String> files = new LinkedHashMap<>(OLD);
    files.computeIfPresent("permits.yml", (name, text) -> text.replace(words, others));
    return files;
  }

  /** The old version with its form under another name. */
  public static Map<String, String> withoutForm() {
    return renamed("stall\n", "booth\n");
  }

  public static Assistant assistant(Map<String, String> files) {
    return new Assistant(ScriptReader.read(files));
  }

  /** What the hub would have recorded while the visitor said this to the old version. */
  public static List<RecordedTurn> recorded(String conversation, String... messages) {
    Assistant assistant = assistant(OLD);
    List<RecordedTurn> turns = new ArrayList<>();
    BotState state = assistant.start(Lang.ZH);
    for (String message : messages) {
      Instant at = NOON.plus(Duration.ofMinutes(turns.size()));
      Said said =
          state.offered().contains(message) ? Said.pressed(message, message) : Said.words(message);
      RecordedTurn turn =
          new RecordedTurn(
              conversation,
              turns.size() + 1,
              at,
              said,
              state,
              Rehearsal.at(at, List.of()),
              Optional.of("1"));
      turns.add(turn);
      Turn answer = assistant.decide(state, said, turn.context());
      state = answer.state();
    }
    return turns;
  }
}
