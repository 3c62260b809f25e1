package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the refusals of Quarkus Security the same shape as every other problem. */
class RefusalMapper {
  private final SecurityIdentity identity;

  RefusalMapper(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response nobodySignedIn() {
    return response(CurrentStaff.signInNeeded());
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response roleMissing() {
    if (identity.getAttribute(CurrentCaller.KEY) != null)
      return response(KeyRefusals.onlyForPeople());
    return response(
        Problem.forbidden(
            "Your role does not include this; ask an administrator. / 您的角色无此权限，请联系管理员。"));
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status())
        .type("application/problem+json")
        .entity(problem.body())
        .build();
  }
}
