package dev.doorstep.browser;

import dev.doorstep.HubProcess;

/** Someone who signs in to the board. */
record Colleague(String username, String name, String password) {
  static final Colleague ADMIN =
      new Colleague(HubProcess.ADMIN, HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
}
