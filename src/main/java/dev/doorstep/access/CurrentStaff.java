package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who is behind the present call. In a WebSocket callback it is whoever opened the connection: the
 * upgrade request carried their cookie.
 */
@ApplicationScoped
public class CurrentStaff {
  static final String ATTRIBUTE = "doorstep.staff";

  private final SecurityIdentity identity;

  CurrentStaff(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The signed-in staff member; throws a 401 {@link Problem} when nobody is signed in. */
  public StaffMember get() {
    return find().orElseThrow(CurrentStaff::signInNeeded);
  }

  /** The signed-in staff member, or empty for a visitor. */
  public Optional<StaffMember> find() {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  static Problem signInNeeded() {
    return Problem.unauthorized(
        "Sign in at /board (POST /api/session), then try again. / 请先登录（/board），再试一次。");
  }
}
