package dev.doorstep.platform;

/**
 * The hub cannot start; the message tells the operator what to do. Printed without a stack trace.
 */
public class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    super(message);
  }
}
