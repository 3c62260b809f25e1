package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is behind the present call. In a WebSocket callback it is whoever opened the connection: the
 * upgrade request carried their cookie.
 */
@ApplicationScoped
public class CurrentStaff {
  static final String ATTRIBUTE = "doorstep.staff";
  static final String TOKEN = "doorstep.session";

  private final SecurityIdentity identity;
  private final Sessions sessions;

  CurrentStaff(SecurityIdentity identity, Sessions sessions) {
    this.identity = identity;
    this.sessions = sessions;
  }

  /**
   * The signed-in staff member; throws a 401 {@link Problem} when nobody is signed in, a 403 to an
   * API key.
   */
  public StaffMember get() {
    if (identity.getAttribute(CurrentCaller.KEY) != null) throw KeyRefusals.onlyForPeople();
    return find().orElseThrow(CurrentStaff::signInNeeded);
  }

  /** The signed-in staff member, or empty for a visitor. */
  public Optional<StaffMember> find() {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  /**
   * A question to ask again while a connection stays open: who its session belongs to now, with the
   * scope they have now; empty once they signed out or the account was closed. May be asked on any
   * thread, long after the call that opened the connection.
   */
  public Supplier<Uni<Optional<StaffMember>>> recheck() {
    SessionToken token = identity.getAttribute(TOKEN);
    return () -> token == null ? Uni.createFrom().item(Optional.empty()) : sessions.find(token);
  }

  static Problem signInNeeded() {
    return Problem.unauthorized(
        "Sign in at /board (POST /api/session), then try again. / 请先登录（/board），再试一次。");
  }
}
