package dev.doorstep.request;

import dev.doorstep.platform.Problem;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A move that the request's state or owner does not allow, told with the reason and what is
 * possible instead.
 */
final class RefusedMove {
  private RefusedMove() {}

  static Problem illegal(Request request, Command command) {
    if (command == Command.CLAIM && request.owner().isPresent()) return taken(request);
    String possible =
        request.state().possible().stream().map(Command::code).collect(Collectors.joining(", "));
    return told(
        request,
        Problem.conflict(
            "move-refused",
            "%s is %s, so it cannot be moved by '%s'. Possible: %s."
                .formatted(
                    request.number(),
                    request.state().code(),
                    command.code(),
                    possible.isEmpty() ? "nothing" : possible)));
  }

  static Problem taken(Request request) {
    return told(
        request,
        Problem.conflict(
            "already-claimed",
            "%s is with %s. Ask them to release it. / 该诉求由%s办理，请与其联系。"
                .formatted(request.number(), name(request), name(request))));
  }

  static Problem notYours(Request request, Command command) {
    return told(
        request,
        Problem.conflict(
            "not-yours",
            "%s is with %s: only they or a lead can '%s'. / 该诉求由%s办理，只有本人或负责人可以操作。"
                .formatted(request.number(), name(request), command.code(), name(request))));
  }

  static Problem tooLateToReopen(Request request) {
    return told(
        request,
        Problem.conflict(
            "reopen-too-late",
            "%s ended more than 7 days ago, or was not resolved: tell us in the chat what is open, and it becomes a new request. / 诉求 %s 已超过 7 天或不可重新打开，请在会话中重新提出。"
                .formatted(request.number(), request.number())));
  }

  static Problem reasonNeeded(Command command) {
    return Problem.badRequest(
        "Say why in 'note' (at most 1,000 characters): '%s' needs a reason."
            .formatted(command.code().toLowerCase(Locale.ROOT)));
  }

  private static String name(Request request) {
    return request.owner().map(Owner::name).orElse("");
  }

  private static Problem told(Request request, Problem problem) {
    problem.with("possible", request.state().possible()).with("state", request.state());
    request.owner().ifPresent(owner -> problem.with("owner", owner));
    return problem;
  }
}
