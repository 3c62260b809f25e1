package dev.doorstep.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What someone types to sign in. */
record Credentials(
    @NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 200) String password) {
  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
