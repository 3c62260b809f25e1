package dev.doorstep.stream.webhook;

/** An endpoint's host is not a place to post to; nothing was sent. */
final class AddressRefused extends RuntimeException {
  private final Trouble trouble;

  AddressRefused(Trouble trouble, String message) {
    super(message, null, false, false);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
