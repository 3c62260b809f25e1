package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A call with a key that is not accepted goes no further, whatever it asks for. */
class KeyRefusalFilter {
  private final SecurityIdentity identity;

  KeyRefusalFilter(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter(preMatching = true)
  void check() {
    Problem refusal = identity.getAttribute(CurrentCaller.REFUSAL);
    if (refusal != null) throw refusal;
  }
}
