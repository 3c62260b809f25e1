package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

  @Property(tries = 300)
  void whatever_the_directory_answers_a_turn_follows(
      @ForAll("conversations") List<String> messages, @ForAll @IntRange(max = 3) int matches) {
    BotState state = decide(DemoScripts.ASSISTANT.start(Lang.ZH), "法人变更怎么办").state();
    for (String message : messages) {
      Said said = Said.words(message);
      List<String> lookups = DemoScripts.ASSISTANT.lookups(state, said);
      assertThat(lookups).hasSizeLessThanOrEqualTo(5).allMatch(name -> name.length() <= 60);
      Context context =
          DemoScripts.mondayMorning()
              .knowing(
                  List.of(),
                  lookups.stream()
                      .map(asked -> new EnterpriseMatches(asked, enterprises(matches)))
                      .toList());
      Turn turn = DemoScripts.ASSISTANT.decide(state, said, context);
      assertThat(turn.replies()).isNotEmpty();
      state = turn.state();
    }
  }

  private static List<KnownEnterprise> enterprises(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new KnownEnterprise("9133" + i, "公司" + i, new Bilingual("楼", "tower"), "1F"))
        .toList();
  }

  @Property(tries = 100)
  void a_form_that_was_left_for_days_never_takes_the_next_message_for_its_answer(
      @ForAll("openings") String opening, @ForAll("conversations") List<String> messages) {
    BotState state = decide(DemoScripts.ASSISTANT.start(Lang.ZH), opening).state();
    Context later = DemoScripts.at(DemoScripts.MONDAY_MORNING.plus(Duration.ofDays(3)), List.of());

    Turn turn = DemoScripts.ASSISTANT.decide(state, Said.words(messages.get(0)), later);

    if (state.inForm() && turn.state().form().equals(state.form())) {
      assertThat(turn.state().steps()).isZero();
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
