package dev.doorstep.bot;

/** Where a conversation with the assistant stands between two messages. */
public enum Phase {
  /** Nothing is pending. */
  OPEN,
  /** The likeliest lines were offered; the visitor picks one or says it again. */
  CHOOSING,
  /** Two needs were heard; the visitor says which to take on. */
  TWO_NEEDS,
  /** A line was picked from the menu; the visitor says what it is about. */
  TELLING,
  /** A quick answer was given with the offer to open a request. */
  OFFERING,
  /** A form is being filled; one slot is asked for. */
  FILLING,
  /** The form is complete; the visitor confirms, changes or cancels. */
  CONFIRMING,
  /** The visitor picks what to change. */
  CHANGING,
  /** A request was opened; is there anything else? */
  ANYTHING_ELSE
}
