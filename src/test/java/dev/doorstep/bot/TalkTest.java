package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkTest {
  private static final String HELLO = "    menu: true\n    answer:\n";
  private static final Counter CLOSED = counter(false);
  private static final Counter OPEN = counter(true);

  private final ScriptFiles files = new ScriptFiles();

  @Test
  void outside_the_hours_of_the_line_another_branch_is_said() {
    hello(
        """
              - when: {open: false}
                zh: "现在休息，{hours}再来，或打{phone}"
                en: "Closed; {hours}, or call {phone}"
              - {zh: 在的, en: Here we are}
        """);

    assertThat(said("你好", CLOSED)).isEqualTo("现在休息，周一至周五09:00–17:30再来，或打0571-1234");
    assertThat(said("hello", CLOSED)).isEqualTo("Closed; Monday to Friday, or call 0571-1234");
    assertThat(said("你好", OPEN)).isEqualTo("在的");
  }

  @Test
  void a_counter_that_is_not_known_counts_as_open_and_is_spoken_of_in_general() {
    hello(
        """
              - {when: {open: false}, zh: 休息, en: closed}
              - {zh: "{hours}打{phone}", en: "call {phone}"}
        """);

    assertThat(said("你好", Counter.UNKNOWN)).isEqualTo("工作时间打社区服务台");
  }

  @Test
  void the_same_thing_said_twice_does_not_sound_the_same() {
    hello("      zh: [甲, 乙, 丙]\n      en: [one, two]\n");
    Scripts scripts = files.read();

    assertThat(saidInARow(scripts, "你好", "你好", "你好", "你好")).containsExactly("甲", "乙", "丙", "甲");
    assertThat(saidInARow(scripts, "hi", "hi", "你好")).containsExactly("one", "two", "丙");
  }

  @Test
  void a_reply_can_be_another_one_when_it_is_given_again() {
    hello(
        """
              - {when: {again: true}, zh: 又见面了, en: Hello again}
              - {zh: 初次见面, en: Nice to meet you}
        """);

    assertThat(saidInARow(files.read(), "你好", "你好")).containsExactly("初次见面", "又见面了");
  }

  @Test
  void a_reply_can_speak_to_visitors_with_requests_of_their_latest_one() {
    hello(
        """
              - {when: {has-requests: true}, zh: "{number}还在办", en: "{number} is under way"}
              - {zh: 您好, en: Hello}
        """);
    KnownRequest stall = new KnownRequest("XTD-20261123-0001", "permits", "外摆", "new");
    Assistant assistant = new Assistant(files.read());

    Turn turn =
        assistant.decide(
            assistant.start(Lang.ZH),
            Said.words("你好"),
            DemoScripts.at(DemoScripts.MONDAY_MORNING, List.of(stall)));

    assertThat(turn.replies().get(0).text()).isEqualTo("XTD-20261123-0001还在办");
  }

  @Test
  void the_number_of_a_request_is_refused_where_there_may_be_none() {
    hello("      {zh: \"{number}\", en: hello}\n");

    assertThat(files.fault().fix()).contains("has-requests: true");
  }

  @Test
  void an_answer_can_depend_on_what_the_message_says_about_a_slot() {
    files.change(
        "permits.yml",
        "  - id: stall\n    form: stall\n",
        """
          - id: stall
            form: stall
            answer:
              - {when: {slots: {date: "2026-12-01"}}, zh: 那天可以, en: That day is free}
              - {zh: 看日期, en: It depends on the day}
        """);

    assertThat(said("我们想12月1日在东广场摆摊，大概30人", OPEN)).isEqualTo("那天可以");
    assertThat(said("外摆怎么申请", OPEN)).isEqualTo("看日期");
  }

  @Test
  void a_condition_on_a_slot_that_the_form_lacks_is_refused() {
    files.change(
        "permits.yml",
        "  - id: stall\n    form: stall\n",
        """
          - id: stall
            form: stall
            answer:
              - {when: {slots: {dat: "2026-12-01"}}, zh: 那天可以, en: That day is free}
              - {zh: 看日期, en: It depends on the day}
        """);

    assertThat(files.fault().fix()).contains("no slot 'dat'").contains("'date'");
  }

  @Test
  void a_condition_on_a_choice_that_the_slot_lacks_is_refused() {
    files.change(
        "finance.yml",
        "    intro: {zh: \"好的，融资需求",
        """
            intro:
              - {when: {slots: {purpose: [equipmnt]}}, zh: 买设备, en: Equipment}
              - {zh: "好的，融资需求\
        """
            .stripTrailing());

    assertThat(files.faults())
        .anySatisfy(f -> assertThat(f.fix()).contains("no choice").contains("'equipment'"));
  }

  @Test
  void the_last_branch_must_always_hold_and_no_other_may() {
    hello(
        """
              - {zh: 甲, en: one}
              - {when: {open: true}, zh: 乙, en: two}
        """);

    assertThat(files.faults())
        .extracting(ScriptProblem.Fault::key)
        .containsExactly("smalltalk.hello.answer.1", "smalltalk.hello.answer.2");
  }

  @Test
  void every_branch_needs_both_languages_but_for_one_in_one_language() {
    hello(
        """
              - {when: {lang: zh}, zh: 甲}
              - {when: {open: false}, zh: 乙}
              - {zh: 丙, en: three}
        """);

    assertThat(files.fault().fix()).isEqualTo("needs the key 'en'; add it");
    assertThat(files.fault().key()).isEqualTo("smalltalk.hello.answer.2");
  }

  @Test
  void an_unknown_condition_is_named_with_the_nearest_one() {
    hello(
        """
              - {when: {opn: false}, zh: 乙, en: two}
              - {zh: 丙, en: three}
        """);

    assertThat(files.faults()).anySatisfy(f -> assertThat(f.fix()).contains("did you mean 'open'"));
  }

  @Test
  void a_question_that_is_asked_again_can_be_put_in_other_words() {
    files.change(
        "permits.yml",
        "question: {zh: 从几点到几点？, en: \"From when until when?\"}",
        "question: {zh: ['从几点到几点？', '几点开始，几点结束？'], en: ['From when?', 'Until when?']}");

    assertThat(saidInARow(files.read(), "我们想12月1日在东广场摆摊，大概30人", "不知道呢"))
        .satisfiesExactly(
            first -> assertThat(first).contains("从几点到几点？"),
            second -> assertThat(second).contains("几点开始，几点结束？"));
  }

  @Test
  void the_memory_of_what_was_said_is_bounded() {
    StateDraft draft = new StateDraft(BotState.fresh(Lang.ZH));
    for (int i = 0; i < 1000; i++) {
      draft.tell("reply " + i);
    }

    assertThat(draft.with(List.of()).told()).hasSizeLessThan(30).containsKey("reply 999");
  }

  private void hello(String answer) {
    String text = DemoScripts.files(DemoScripts.FOLDER).get("common.yml");
    int from = text.indexOf(HELLO);
    int to = text.indexOf("  - id: thanks");
    files.with("common.yml", text.substring(0, from) + HELLO + answer + text.substring(to));
  }

  private String said(String message, Counter counter) {
    Assistant assistant = new Assistant(files.read());
    Context plain = DemoScripts.mondayMorning();
    Context context =
        new Context(plain.now(), plain.zone(), plain.community(), plain.requests(), counter, false);
    Turn turn = assistant.decide(assistant.start(Lang.ZH), Said.words(message), context);
    return turn.replies().get(0).text();
  }

  private static List<String> saidInARow(Scripts scripts, String... messages) {
    Assistant assistant = new Assistant(scripts);
    BotState state = assistant.start(Lang.ZH);
    List<String> said = new java.util.ArrayList<>();
    for (String message : messages) {
      Turn turn = assistant.decide(state, Said.words(message), DemoScripts.mondayMorning());
      said.add(turn.replies().get(0).text());
      state = turn.state();
    }
    return said;
  }

  private static Counter counter(boolean open) {
    Bilingual hours = new Bilingual("周一至周五09:00–17:30", "Monday to Friday");
    return new Counter(
        "0571-1234",
        Map.of(
            "general", new Counter.Opening(open, hours),
            "permits", new Counter.Opening(open, hours)));
  }
}
