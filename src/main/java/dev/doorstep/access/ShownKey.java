package dev.doorstep.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key with its secret, the one time it is shown.
 *
 * @param key the secret: what goes behind {@code Authorization: Bearer}
 */
record ShownKey(@JsonUnwrapped KeyEntry entry, String key) {
  @Override
  public String toString() {
    return "ShownKey[" + entry.id() + "]";
  }
}
