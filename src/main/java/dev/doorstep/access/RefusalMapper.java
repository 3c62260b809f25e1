package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the refusals of Quarkus Security the same shape as every other problem. */
class RefusalMapper {
  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response nobodySignedIn() {
    return response(CurrentStaff.signInNeeded());
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response roleMissing() {
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
