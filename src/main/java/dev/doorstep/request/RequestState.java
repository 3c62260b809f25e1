package dev.doorstep.request;

import static dev.doorstep.request.Command.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
      Map.of(
          NEW, Map.of(CLAIM, CLAIMED, TRANSFER, NEW, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
          CLAIMED, working(Map.of(START, IN_PROGRESS, WAIT, WAITING, RELEASE, NEW)),
          IN_PROGRESS, working(Map.of(WAIT, WAITING, RELEASE, NEW)),
          WAITING, working(Map.of(RESUME, IN_PROGRESS, CLOSE, CLOSED)),
          RESOLVED, Map.of(CLOSE, CLOSED, REOPEN, IN_PROGRESS),
          CLOSED, Map.of(REOPEN, IN_PROGRESS),
          REJECTED, Map.of(REOPEN, NEW),
          WITHDRAWN, Map.of());

  /** What is possible whenever somebody has it, and what is special to one such state. */
  private static Map<Command, RequestState> working(Map<Command, RequestState> special) {
    Map<Command, RequestState> moves = new EnumMap<>(special);
    moves.putAll(Map.of(RESOLVE, RESOLVED, REJECT, REJECTED, TRANSFER, NEW, WITHDRAW, WITHDRAWN));
    return moves;
  }

  /** Where the command leads from here; empty when it is not legal here. */
  public Optional<RequestState> after(Command command) {
    return Optional.ofNullable(MOVES.get(this).get(command));
  }

  public List<Command> possible() {
    return MOVES.get(this).keySet().stream().sorted().toList();
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

  static RequestState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The name on the wire and in the database: {@code in_progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
