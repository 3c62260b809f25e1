package dev.doorstep.bot;

import java.util.regex.Pattern;

/** Tells a different need in the middle of a form from an answer to its question. */
final class OtherNeeds {
  /** Who says "another thing" is believed with fewer signs of a need. */
  private static final double LIKELY = 0.3;

  private static final int AT_LEAST = 4;
  private static final int TELLING = 8;
  private static final int AT_MOST = 200;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:我们?)?还(?:想|要|需要)|另外|还有(?:件|个|一件)|还有,|还有就是|对了|顺便|再问个|再帮我|除此之外|另一件事|also,? |and also |we also |and we |by the way|btw|another thing|besides|one more thing|oh and )");
  private static final Pattern WISH =
      Pattern.compile(
          "想|要|需要|能不能|可不可以|怎么|如何|帮|办|申请|(?<![a-z])(?:want|need|would like|looking for|how (?:do|can|to)|can you|can we|please|apply)(?![a-z])");

  private final CommonScript common;

  OtherNeeds(CommonScript common) {
    this.common = common;
  }

  /** "另外我们还想招两个人": the visitor says that it is something else. */
  boolean announced(Heard heard) {
    return LEAD.matcher(heard.text()).find()
        && heard.reading().confidence() >= LIKELY
        && heard.reading().margin() >= common.margin()
        && other(heard);
  }

  /** A need of another line where the question wanted something else. */
  boolean beside(Heard heard, SlotScript asked, boolean taken) {
    boolean open = asked.type() == SlotType.LONGTEXT || taken && !asked.type().wordy();
    return !open && wished(heard);
  }

  /** A need of another line where nothing is asked for. */
  boolean wished(Heard heard) {
    return heard.reading().sure(common) && other(heard) && WISH.matcher(heard.text()).find();
  }

  /** The same, in too many words to be but a new value: "要45个人" sounds like hiring, too. */
  boolean wishedAtLength(Heard heard) {
    return heard.text().length() >= TELLING && wished(heard);
  }

  private static boolean other(Heard heard) {
    int length = heard.text().length();
    if (heard.choice().isPresent() || length < AT_LEAST || length > AT_MOST) {
      return false;
    }
    return !heard.candidates().isEmpty()
        && heard.state().line().filter(heard.candidates().get(0).line()::equals).isEmpty();
  }
}
