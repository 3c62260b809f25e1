package dev.doorstep.stream.webhook;

import java.util.Locale;

/** Why there was no answer. The code is what the database and JSON use. */
enum Trouble {
  TIMEOUT,
  /** Nobody listens there, or the connection broke. */
  UNREACHABLE,
  UNKNOWN_HOST,
  PRIVATE_ADDRESS,
  TLS,
  /** The log no longer keeps the event, so there was nothing to send. */
  EVENT_GONE;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
