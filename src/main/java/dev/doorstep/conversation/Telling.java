package dev.doorstep.conversation;

import dev.doorstep.request.Actor;
import dev.doorstep.request.ConversationOfRequest.HandedOn;
import dev.doorstep.request.ConversationOfRequest.Moved;
import dev.doorstep.request.Ending;
import dev.doorstep.request.Request;
import java.time.Duration;
import java.util.Optional;

/** What the chat says by itself about a request's course; pure. */
final class Telling {
  private final boolean zh;

  private Telling(boolean zh) {
    this.zh = zh;
  }

  static Telling in(String lang) {
    return new Telling(lang.equals("zh"));
  }

  /** Empty when the visitor sees it well enough on the request's card. */
  Optional<String> moved(Moved moved) {
    String number = moved.request().number().value();
    return switch (moved.command()) {
      case WAIT -> Optional.of(asked(number, moved.note()));
      case RESUME ->
          when(
              moved.actor().kind() == Actor.Kind.VISITOR,
              "收到您的回复，诉求 %s 继续办理。".formatted(number),
              "Your answer has arrived; work on request %s goes on.".formatted(number));
      case RESOLVE -> moved.request().aftermath().ending().map(ending -> resolved(number, ending));
      case CLOSE -> moved.request().aftermath().ending().flatMap(ending -> closed(number, ending));
      case REOPEN -> Optional.of(reopened(moved.request()));
      case REJECT ->
          Optional.of(
              say(
                  "诉求 %s 不予受理。原因：%s".formatted(number, moved.note()),
                  "Request %s is not taken up. Reason: %s".formatted(number, moved.note())));
      case CLAIM, RELEASE, START, TRANSFER, WITHDRAW -> Optional.empty();
    };
  }

  String reminded(Request request, Duration closesIn) {
    String number = request.number().value();
    return say(
        "提醒您：诉求 %s 还在等您补充。请直接在这里回复；%s内没有回复，诉求将自动关闭。".formatted(number, span(closesIn)),
        "A reminder: request %s still waits for your answer. Write it here; without one it closes by itself in %s."
            .formatted(number, span(closesIn)));
  }

  String handedOn(HandedOn handedOn) {
    String before = handedOn.before().number().value();
    String after = handedOn.after().number().value();
    return say(
        "诉求 %s 由%s继续办理，新编号 %s，进展仍在这里告诉您。".formatted(before, handedOn.to().name().zh(), after),
        "%s goes on with your request %s under the number %s; you read of every step here."
            .formatted(handedOn.to().name().en(), before, after));
  }

  private String asked(String number, String what) {
    return what.isBlank()
        ? say(
            "诉求 %s 需要您补充信息。请直接在这里回复，收到后继续办理。".formatted(number),
            "We need something from you for request %s. Answer here, and work goes on."
                .formatted(number))
        : say(
            "诉求 %s 需要您补充：%s\n请直接在这里回复，收到后继续办理。".formatted(number, what),
            "For request %s we need from you: %s\nAnswer here, and work goes on."
                .formatted(number, what));
  }

  private String resolved(String number, Ending ending) {
    String words = ending.words().isBlank() ? "" : "\n" + ending.words();
    return say(
        "诉求 %s 已办结：%s。%s\n请在下面评价；如未解决，7 天内可以重新打开。".formatted(number, outcome(ending.kind()), words),
        "Request %s is resolved: %s.%s\nPlease rate it below; if something is still open, you can reopen it within 7 days."
            .formatted(number, outcome(ending.kind()), words));
  }

  private String outcome(Ending.Kind kind) {
    return switch (kind) {
      case DONE -> say("已办好", "done");
      case PARTLY -> say("部分办好", "done in part");
      case ADVISED -> say("已为您解答", "answered and explained");
      case REFERRED -> say("已告知由其他部门办理", "referred to the office in charge");
      case NOT_POSSIBLE -> say("未能办成", "it was not possible");
      case UNANSWERED -> say("未收到补充", "no answer came");
      case DUPLICATE -> say("已合并办理", "joined with another request");
    };
  }

  private Optional<String> closed(String number, Ending ending) {
    return switch (ending.kind()) {
      case UNANSWERED ->
          Optional.of(
              say(
                  "诉求 %s 一直没有收到您的补充，已关闭。如仍需办理，7 天内可以在下面重新打开。".formatted(number),
                  "Request %s is closed, as no answer came. If you still need it, reopen it below within 7 days."
                      .formatted(number)));
      case DUPLICATE ->
          Optional.of(
              say(
                  "诉求 %s 与其他诉求合并办理，原编号关闭。%s".formatted(number, ending.words()),
                  "Request %s is worked on together with another one, so this number is closed. %s"
                      .formatted(number, ending.words())));
      case DONE, PARTLY, ADVISED, REFERRED, NOT_POSSIBLE -> Optional.empty(); // told when resolved
    };
  }

  private String reopened(Request request) {
    String number = request.number().value();
    return request
        .owner()
        .map(
            owner ->
                say(
                    "诉求 %s 已重新打开，由%s继续办理。".formatted(number, owner.name()),
                    "Request %s is open again; %s goes on with it."
                        .formatted(number, owner.name())))
        .orElseGet(
            () ->
                say(
                    "诉求 %s 已重新打开，工作人员会尽快跟进。".formatted(number),
                    "Request %s is open again; our staff will follow it up.".formatted(number)));
  }

  private String span(Duration time) {
    long days = time.toDays();
    if (days > 0) return say(days + " 天", days == 1 ? "1 day" : days + " days");
    long hours = Math.max(1, time.toHours());
    return say(hours + " 小时", hours == 1 ? "1 hour" : hours + " hours");
  }

  private Optional<String> when(boolean so, String chinese, String english) {
    return so ? Optional.of(say(chinese, english)) : Optional.empty();
  }

  private String say(String chinese, String english) {
    return zh ? chinese : english;
  }
}
