package dev.doorstep.stream;

/**
 * Why the hub closes a connection. Codes 3000–3499 mean "reconnect and resume", 3500 and above "do
 * not".
 *
 * @see <a href="https://github.com/centrifugal/centrifuge/blob/master/disconnect.go">the same habit
 *     in Centrifuge</a>
 */
public enum Closing {
  SHUTTING_DOWN(3001, "The hub is restarting: reconnect and resume"),
  TOO_SLOW(3008, "You read too slowly: reconnect and resume"),
  POSITION_TOO_OLD(3010, "That position is not kept: load a fresh snapshot, then reconnect"),
  REFUSED(3500, "Not allowed: sign in again or start anew"),
  NO_HELLO(3501, "The first frame must be hello"),
  TOO_MANY_CONNECTIONS(3502, "Too many connections are open: close some"),
  NOT_UNDERSTOOD(3503, "That frame was not understood");

  private final int code;
  private final String text;

  Closing(int code, String text) {
    this.code = code;
    this.text = text;
  }

  public int code() {
    return code;
  }

  public String text() {
    return text;
  }
}
