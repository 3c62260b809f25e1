package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any message whatsoever. */
class DecisionPropertiesTest {
  private static final int A_FORM_ENDS_WITHIN = 70;

  @Property(tries = 300)
  void any_text_is_answered_with_words_or_handed_to_a_person(
      @ForAll("conversations") List<String> messages) {
    BotState state = DemoScripts.ASSISTANT.start(Lang.ZH);
    for (String message : messages) {
      Turn turn = decide(state, message);
      assertThat(turn.replies()).isNotEmpty().allMatch(r -> !r.text().isBlank());
      assertThat(turn.decision().rule()).isNotBlank();
      state = turn.state();
    }
  }

  @Property(tries = 200)
  void the_same_message_in_the_same_state_gives_the_same_turn(
      @ForAll("conversations") List<String> messages) {
    BotState state = DemoScripts.ASSISTANT.start(Lang.EN);
    for (String message : messages) {
      Turn once = decide(state, message);
      assertThat(decide(state, message)).isEqualTo(once);
      state = once.state();
    }
  }

  @Property(tries = 30)
  void the_state_never_grows_without_bound(@ForAll("longTexts") String message) {
    BotState state = decide(DemoScripts.ASSISTANT.start(Lang.ZH), "想审批一个别的事项").state();
    for (int i = 0; i < 30; i++) {
      state = decide(state, message).state();
    }
    assertThat(state.toString()).hasSizeLessThan(30_000);
  }

  @Property(tries = 150)
  void a_form_ends_whatever_is_answered(
      @ForAll("openings") String opening, @ForAll("snippets") String answer) {
    BotState state = decide(DemoScripts.ASSISTANT.start(Lang.ZH), opening).state();
    int turns = 0;
    while (state.phase() == Phase.FILLING && turns < A_FORM_ENDS_WITHIN) {
      state = decide(state, answer).state();
      turns++;
    }
    assertThat(turns).isLessThan(A_FORM_ENDS_WITHIN);
  }

  @Property(tries = 100)
  void a_button_that_was_not_offered_does_nothing_that_its_words_do_not(
      @ForAll("snippets") String id) {
    BotState start = DemoScripts.ASSISTANT.start(Lang.EN);
    if (start.offered().contains(id)) {
      return;
    }
    Turn pressed =
        DemoScripts.ASSISTANT.decide(
            start, Said.pressed("slot:" + id, "hello"), DemoScripts.mondayMorning());
    assertThat(pressed).isEqualTo(decide(start, "hello"));
  }

  private static Turn decide(BotState state, String message) {
    return DemoScripts.ASSISTANT.decide(state, Said.words(message), DemoScripts.mondayMorning());
  }

  @Provide
  Arbitrary<List<String>> conversations() {
    return Arbitraries.oneOf(snippets(), anyText(), openings()).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> openings() {
    return Arbitraries.of(
        DemoScripts.SCRIPTS.lines().stream()
            .flatMap(l -> l.intents().stream())
            .flatMap(i -> i.examples().values().stream())
            .flatMap(List::stream)
            .toList());
  }

  @Provide
  Arbitrary<String> snippets() {
    return Arbitraries.of(
        "30",
        "2026-12-01",
        "12月1日",
        "不对，是15号",
        "no, the 15th",
        "人数改成50",
        "返回",
        "back",
        "是",
        "no",
        "跳过",
        "修改",
        "下午2点到6点",
        "2月30日",
        "昨天",
        "99999999999999999999",
        "0",
        "-1",
        "٣٠",
        "①②③",
        "🔥🔥",
        "???",
        "𠮷野家",
        "你们几点下班？",
        "300万",
        "13812345678",
        "a@b.cn",
        "change date to 31 February",
        "改",
        "1e9",
        "");
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings().all().ofMaxLength(200);
  }

  @Provide
  Arbitrary<String> longTexts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofLength(4000),
        snippets().map(s -> s.repeat(200)),
        openings().map(s -> (s + " ").repeat(60)));
  }
}
