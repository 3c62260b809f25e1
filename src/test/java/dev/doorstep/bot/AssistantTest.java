package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantTest {
  private final Assistant assistant = DemoScripts.ASSISTANT;

  @ParameterizedTest
  @CsvSource({
    "贷款贴息怎么申请, policy",
    "is there government support for loans, policy",
    "公司要招人，有补贴吗, policy",
    "找银行贷款, finance",
    "电子发票怎么开, policy",
    "the landlord threatens us and we are being evicted by force, safety",
    "外摆的遮阳伞快倒塌了很危险, safety",
    "we want to hold a fire drill, safety",
    "fire-safety filing for our gym, permits",
    "food licence for a café, licensing",
    "food stall on the plaza, permits",
    "员工停车证, transport",
    "parking passes for our staff, transport",
    "车库电梯坏了, building",
    "the garage lift is broken, building",
    "in our office the air-conditioning leaks, building",
    "活动要用广场，需要报批吗, permits",
    "下个月办电竞比赛, events",
    "crowd plan for our concert next month, events",
    "广场现在太拥挤了怕踩踏, safety",
    "员工社保怎么缴, recruitment",
    "人才补贴怎么领, policy",
    "员工被辞退要赔偿, legal",
    "my salary was not paid, legal",
    "商务餐怎么订, living",
    "想当志愿者, party",
    "we would like to move into your community, investment",
    "引荐一家企业, investment",
    "你们几点下班, general",
    "不是贷款，是补贴, policy",
    "'not a loan, a subsidy', policy",
    "we do not need a loan but a lawyer, legal",
  })
  void a_need_is_triaged_by_what_is_needed_and_not_by_its_nouns(String words, String line) {
    Decision decision = decide(assistant.start(Lang.ZH), words).decision();

    assertThat(decision.line()).contains(line);
    assertThat(decision.kind()).as(decision.explanation().en()).isNotEqualTo("unsure");
  }

  @Test
  void a_request_remembers_the_words_that_chose_its_line() {
    Turn asked = decide(assistant.start(Lang.ZH), "我要贷款500万，流动资金，一年，电话13812345678");
    Turn skipped = press(asked.state(), "skip");
    Turn confirmed =
        assistant.decide(
            skipped.state(), Said.pressed("confirm", "确认提交"), DemoScripts.mondayMorning());

    assertThat(confirmed.effects())
        .first()
        .isInstanceOfSatisfying(
            Effect.OpenRequest.class, open -> assertThat(open.why()).contains(asked.decision()));
    assertThat(asked.decision().matched()).isNotEmpty();
  }

  @Test
  void a_form_that_was_filled_in_anew_waits_no_longer() {
    Context twoDaysOn =
        DemoScripts.at(DemoScripts.MONDAY_MORNING.plus(Duration.ofDays(2)), List.of());
    Turn left = decide(assistant.start(Lang.ZH), "我们40人想订员工午餐");
    Turn anew = assistant.decide(left.state(), Said.words("我们50人想订员工午餐"), twoDaysOn);
    assertThat(anew.state().parked()).isPresent();

    Turn opened = assistant.decide(anew.state(), Said.words("确认"), twoDaysOn);

    assertThat(opened.effects()).hasAtLeastOneElementOfType(Effect.OpenRequest.class);
    assertThat(opened.state().parked()).isEmpty();
  }

  @Test
  void the_menu_offers_all_fourteen_lines_and_a_person() {
    Turn turn = decide(assistant.start(Lang.EN), "menu");

    assertThat(turn.replies().get(0).options()).hasSize(15);
    assertThat(turn.state().offered()).contains("line:licensing", "line:general", "person");
  }

  @Test
  void the_answer_comes_in_the_language_of_the_message() {
    BotState state = assistant.start(Lang.EN);

    Turn chinese = decide(state, "你好");
    Turn neither = decide(chinese.state(), "123");
    Turn english = decide(neither.state(), "Hello there");

    assertThat(List.of(chinese.lang(), neither.lang(), english.lang()))
        .containsExactly(Lang.ZH, Lang.ZH, Lang.EN);
  }

  @Test
  void a_question_comes_with_its_fitting_input() {
    Turn turn = decide(assistant.start(Lang.ZH), "外摆怎么申请，在西广场");

    InputHint hint = turn.replies().get(0).input().orElseThrow();

    assertThat(hint.slot()).isEqualTo("date");
    assertThat(hint.type()).isEqualTo("date");
    assertThat(hint.min()).contains("2026-11-23");
    assertThat(hint.optional()).isFalse();
  }

  @Test
  void a_line_from_the_pages_welcome_can_be_pressed_at_once() {
    Turn turn = press(assistant.start(Lang.ZH), "line:permits");

    assertThat(turn.state().phase()).isEqualTo(Phase.TELLING);
    assertThat(turn.replies().get(0).text()).contains("审批许可");
  }

  @Test
  void a_decision_names_its_rule_and_the_words_that_counted() {
    Decision decision = decide(assistant.start(Lang.ZH), "外摆怎么申请").decision();

    assertThat(decision.rule()).isEqualTo("permits/stall");
    assertThat(decision.matched()).anyMatch(word -> word.contains("外摆"));
    assertThat(decision.runnerUp()).isPresent();
    assertThat(decision.margin()).isBetween(0.5, 1.0);
    assertThat(decision.explanation().zh()).contains("外摆");
  }

  @Test
  void a_question_whether_is_no_negation() {
    Decision decision = decide(assistant.start(Lang.ZH), "是不是贷款").decision();

    assertThat(decision.line()).contains("finance");
  }

  @Test
  void a_person_takes_over_with_everything_the_visitor_said_and_filled_in() {
    BotState state = decide(assistant.start(Lang.ZH), "我们想12月1日在东广场摆摊，大概30人").state();

    Turn turn = press(state, "person");

    assertThat(turn.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.HandOver.class,
            h -> assertThat(h.reason()).contains("东广场摆摊", "2026-12-01", "30"));
    assertThat(turn.state().phase()).isEqualTo(Phase.OPEN);
  }

  private Turn decide(BotState state, String words) {
    return assistant.decide(state, Said.words(words), DemoScripts.mondayMorning());
  }

  private Turn press(BotState state, String id) {
    return assistant.decide(state, Said.pressed(id, id), DemoScripts.mondayMorning());
  }
}
