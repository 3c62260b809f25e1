package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who is behind the present call, for endpoints that programs use as well as people. */
@ApplicationScoped
public class CurrentCaller {
  static final String KEY = "doorstep.key";
  static final String SECRET = "doorstep.key.secret";
  static final String REFUSAL = "doorstep.key.refusal";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The staff member who signed in, or the key if it has this scope; else throws a 401 or 403
   * {@link Problem} that says what is missing. What a staff member's role allows is for the caller
   * to check.
   */
  public Caller with(KeyScope scope) {
    return of(identity, scope);
  }

  static Caller of(SecurityIdentity identity, KeyScope scope) {
    Problem refusal = identity.getAttribute(REFUSAL);
    if (refusal != null) throw refusal;
    ApiKey key = identity.getAttribute(KEY);
    if (key != null) return checked(key, scope);
    return Optional.<StaffMember>ofNullable(identity.getAttribute(CurrentStaff.ATTRIBUTE))
        .orElseThrow(KeyRefusals::nobody);
  }

  static ApiKey checked(ApiKey key, KeyScope scope) {
    if (!key.may(scope)) throw KeyRefusals.scopeMissing(key, scope);
    return key;
  }
}
