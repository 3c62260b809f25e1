package dev.doorstep.request;

import static dev.doorstep.request.Command.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a request stands. Each state knows the moves that leave it, and nothing else may change a
 * state.
 */
public enum RequestState {
  @JsonProperty("new")
  NEW,
  @JsonProperty("claimed")
  CLAIMED,
  @JsonProperty("in_progress")
  IN_PROGRESS,
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("resolved")
  RESOLVED,
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("rejected")
  REJECTED,
  @JsonProperty("withdrawn")
  WITHDRAWN;

  private static final Map<RequestState, Map<Command, RequestState>> MOVES =
      new EnumMap<>(RequestState.class);

  static {
    on(NEW, CLAIM, CLAIMED, TRANSFER, NEW, REJECT, REJECTED, WITHDRAW, WITHDRAWN);
    on(
        CLAIMED,
        START,
        IN_PROGRESS,
        WAIT,
        WAITING,
        RESOLVE,
        RESOLVED,
        RELEASE,
        NEW,
        TRANSFER,
        NEW,
        REJECT,
        REJECTED,
        WITHDRAW,
        WITHDRAWN);
    on(
        IN_PROGRESS,
        WAIT,
        WAITING,
        RESOLVE,
        RESOLVED,
        RELEASE,
        NEW,
        TRANSFER,
        NEW,
        REJECT,
        REJECTED,
        WITHDRAW,
        WITHDRAWN);
    on(
        WAITING,
        RESUME,
        IN_PROGRESS,
        RESOLVE,
        RESOLVED,
        TRANSFER,
        NEW,
        REJECT,
        REJECTED,
        WITHDRAW,
        WITHDRAWN);
    on(RESOLVED, CLOSE, CLOSED, REOPEN, IN_PROGRESS);
    on(CLOSED, REOPEN, IN_PROGRESS);
    on(REJECTED, REOPEN, NEW);
    on(WITHDRAWN);
  }

  private static void on(RequestState from, Object... commandsAndTargets) {
    Map<Command, RequestState> moves = new EnumMap<>(Command.class);
    for (int i = 0; i < commandsAndTargets.length; i += 2) {
      moves.put((Command) commandsAndTargets[i], (RequestState) commandsAndTargets[i + 1]);
    }
    MOVES.put(from, moves);
  }

  /** Where the command leads from here; empty when it is not legal here. */
  public Optional<RequestState> after(Command command) {
    return Optional.ofNullable(MOVES.get(this).get(command));
  }

  public List<Command> possible() {
    return List.copyOf(MOVES.get(this).keySet());
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return switch (this) {
      case NEW, CLAIMED, IN_PROGRESS, WAITING -> true;
      case RESOLVED, CLOSED, REJECTED, WITHDRAWN -> false;
    };
  }

  public static List<RequestState> open() {
    return List.of(NEW, CLAIMED, IN_PROGRESS, WAITING);
  }

  /** The name on the wire and in the database: {@code in_progress}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
