package dev.doorstep.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A password an administrator sets for someone. */
record NewPassword(
    @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {
  @Override
  public String toString() {
    return "NewPassword[…]";
  }
}
