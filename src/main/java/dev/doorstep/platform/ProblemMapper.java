package dev.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where errors become {@code application/problem+json}. */
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String UNTRANSLATABLE = "22021"; // SQLSTATE character_not_in_repertoire
  private static final String MEDIA_TYPE = "application/problem+json";

  @ServerExceptionMapper
  Response problem(Problem problem) {
    var response = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem.body());
    problem.headers().forEach(response::header);
    Object retryAfter = problem.extensions().get("retryAfter");
    return (retryAfter == null ? response : response.header("Retry-After", retryAfter)).build();
  }

  /** More specific than the framework's own answers, so that these do not come first. */
  @ServerExceptionMapper
  Response invalidParameter(ResteasyReactiveViolationException invalid) {
    return invalid(invalid);
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException mismatched) {
    return unreadable(mismatched);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid) {
    String detail =
        invalid.getConstraintViolations().stream()
            .map(
                violation ->
                    lastNode(violation.getPropertyPath().toString()) + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return problem(Problem.badRequest("Correct these fields and send again: " + detail + "."));
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException unreadable) {
    return problem(
        Problem.badRequest(
            "The body is not the JSON expected here: " + unreadable.getOriginalMessage()));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException http) {
    if (http.getCause() instanceof JsonProcessingException unreadable)
      return unreadable(unreadable);
    int status = http.getResponse().getStatus();
    return problem(
        new Problem(
            status,
            "http-" + status,
            http.getResponse().getStatusInfo().getReasonPhrase(),
            advice(status)));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable unexpected) {
    if (holdsNul(unexpected)) {
      return problem(
          Problem.badRequest(
              "The text holds a NUL character (U+0000), which cannot be stored. Remove it."));
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf(unexpected, "Incident %s", incident);
    return problem(
        new Problem(
                500,
                "incident",
                "Our mistake",
                "Nothing was changed by this call. Try again; if it stays, give the operator the incident number."
                    + " / 出错了，请稍后再试；如仍不行，请把 incident 编号告诉管理员。")
            .with("incident", incident));
  }

  private static boolean holdsNul(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (UNTRANSLATABLE.equals(sqlState(cause))) return true;
    }
    return false;
  }

  private static String sqlState(Throwable cause) {
    if (cause instanceof PgException refused) return refused.getSqlState();
    return cause instanceof SQLException refused ? refused.getSQLState() : null;
  }

  private static String advice(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address; see /q/openapi for those that exist.";
      case 405 -> "This address does not take that method; see /q/openapi.";
      case 413 -> "The body is too large; send less at once.";
      case 415 -> "Send JSON, with Content-Type: application/json.";
      default -> "The call could not be read; see /q/openapi for its shape.";
    };
  }

  private static String lastNode(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
