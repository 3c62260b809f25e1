package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/** What the caller must carry out for a turn, in the turn's transaction. */
public sealed interface Effect {

  /**
   * Open a request.
   *
   * @param line code of the service line
   * @param form id of the form that collected the details
   * @param why the decision that chose the line, when an earlier turn made it
   * @param title short, fit for a card, in the visitor's language
   * @param enterprise credit code of the enterprise it is for, when the directory knows it
   */
  record OpenRequest(
      String line,
      String form,
      String title,
      List<Detail> details,
      boolean urgent,
      Optional<Decision> why,
      Optional<String> enterprise)
      implements Effect {
    public OpenRequest {
      details = List.copyOf(details);
    }

    public OpenRequest(
        String line,
        String form,
        String title,
        List<Detail> details,
        boolean urgent,
        Optional<Decision> why) {
      this(line, form, title, details, urgent, why, Optional.empty());
    }
  }

  /** Take back a request of the visitor's, one of {@link Context#requests()}. */
  record WithdrawRequest(String number) implements Effect {}

  /**
   * Let a person take over.
   *
   * @param reason why, and everything the visitor said so far, for the colleague who takes over
   */
  record HandOver(String reason) implements Effect {}
}
