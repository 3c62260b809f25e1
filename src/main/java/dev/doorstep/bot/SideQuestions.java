package dev.doorstep.bot;

import java.util.Optional;
import java.util.regex.Pattern;

/** Questions and pleasantries in the middle of a form: answered, without leaving the form. */
final class SideQuestions {
  private static final Pattern QUESTION =
      Pattern.compile(
          "[?？]|吗|呢$|怎么|多久|几点|什么|哪里|哪儿|多少钱|几天|能不能|可不可以|是不是|要不要|为什么|为啥|干嘛"
              + "|^(?:what|when|where|how|which|do|does|can|is|are|who|why|will|could|should|would)(?![a-z])");

  /** Beyond doubt a question, not a name that begins with "what" or holds 什么. */
  private static final Pattern PLAIN_QUESTION =
      Pattern.compile(
          "[?？] ?$|吗[。.!]?$|(?:怎么|什么|哪|几|多少|谁).{0,12}呢[。.!]?$|^(?:这个|那|请问|大概|一般|你们){0,2}(?:要|需要|得)?(?:多久|怎么|几天|多少钱|为什么|为啥|什么时候|能不能|可不可以|是不是|要不要)"
              + "|(?:多久|几天|多长时间).{0,6}(?:办好|好|完|下来|批)"
              + "|^(?:what|when|where|how|which|who|why) (?:is|are|do|does|can|will|long|much|many|soon|would|should|about)(?![a-z])"
              + "|^(?:do|does|can|is|are|will|could|should|would) (?:i|we|you|it|they|there|this|that)(?![a-z])");

  /** Asks about the form itself, whatever the question. */
  private static final Pattern ABOUT_THE_FORM =
      Pattern.compile(
          "^(?:这个|那|请问|大概|一般|这事|我这个|办这个|,| ){0,3}(?:要|需要|得)?(?:多久|多长时间|几天|多少天|什么时候|多少钱)(?:能|可以|才能|才)?(?:办|批|弄|搞)?(?:好|完|下来|成)?(?:啊|呢|吗|呀)?[?？]{0,3}$"
              + "|^(?:要|需要)?(?:收费|花钱|交钱|免费)(?:吗|么|的吗)?[?？]{0,3}$"
              + "|^how (?:long|much|soon)(?: (?:will|does|do|would|is) (?:it|this|that)(?: (?:take|cost|be))?)?[?]{0,3}$|^is (?:it|this) free[?]{0,3}$");

  private static final int LENGTH = 100;

  private final Scripts scripts;
  private final Statuses statuses;

  SideQuestions(Scripts scripts, Statuses statuses) {
    this.scripts = scripts;
    this.statuses = statuses;
  }

  /** What to say to a question or a pleasantry at the summary. */
  Optional<String> answer(Draft draft, Heard heard) {
    return heard.text().length() > LENGTH
        ? Optional.empty()
        : said(draft, heard, false).or(() -> quick(draft, heard));
  }

  /**
   * The same while a slot is asked for. What a form is about may be put as a question ("停车位能不能加？"):
   * there only a question to another line is one.
   *
   * @param taken whether it answers what is asked: "tomorrow, weather permitting" is no talk of the
   *     weather
   */
  Optional<String> answer(Draft draft, Heard heard, SlotScript asked, boolean taken) {
    if (heard.text().length() > LENGTH) {
      return Optional.empty();
    }
    boolean topic = asked.type() == SlotType.LONGTEXT && asked.opening();
    return said(draft, heard, taken && !asked.type().wordy())
        .or(() -> topic && ownLine(heard) ? Optional.empty() : quick(draft, heard));
  }

  /** A question that no script answers and that must not be taken for the answer itself. */
  boolean unanswered(Heard heard, SlotScript asked) {
    if (heard.choice().isPresent() || heard.text().length() > LENGTH) {
      return false;
    }
    boolean name = asked.type().wordy() && PLAIN_QUESTION.matcher(heard.text()).find();
    return name || ABOUT_THE_FORM.matcher(heard.text()).find();
  }

  /** Whether words that answer nothing are a question. */
  boolean asks(Heard heard) {
    return heard.choice().isEmpty()
        && heard.raw().codePoints().anyMatch(Character::isLetter)
        && heard.text().length() <= LENGTH
        && PLAIN_QUESTION.matcher(heard.text()).find();
  }

  private static boolean ownLine(Heard heard) {
    return !heard.candidates().isEmpty()
        && heard.state().line().filter(heard.candidates().get(0).line()::equals).isPresent();
  }

  private Optional<String> said(Draft draft, Heard heard, boolean taken) {
    CommonScript common = scripts.common();
    if (common.commands().get(Command.STATUS).covers(heard.bare())) {
      return Optional.of(statuses.words(draft, heard));
    }
    return common.smallTalk().stream()
        .filter(t -> t.wording().covers(heard.bare()))
        .filter(t -> !taken || QUESTION.matcher(heard.text()).find())
        .findFirst()
        .map(t -> draft.words(t.answer()));
  }

  private Optional<String> quick(Draft draft, Heard heard) {
    if (!QUESTION.matcher(heard.text()).find() || heard.candidates().isEmpty()) {
      return Optional.empty();
    }
    Candidate best = heard.candidates().get(0);
    if (!heard.reading().sure(scripts.common())) {
      return Optional.empty();
    }
    return best.intent()
        .flatMap(i -> scripts.line(best.line()).flatMap(l -> l.intent(i)))
        .flatMap(IntentScript::answer)
        .map(draft::words);
  }
}
