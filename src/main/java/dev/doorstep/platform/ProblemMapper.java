package dev.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where errors become {@code application/problem+json}. */
class ProblemMapper {
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
    return problem(Incident.of(unexpected));
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
