package dev.doorstep.stream;

import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every transport over HTTP is asked with. */
public class EventQuery {
  private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

  @Parameter(description = "Only events past this position; 0 is the beginning", example = "1042")
  @QueryParam("after")
  String after;

  @Parameter(
      description = "Event types; a star at the end takes all that begin so",
      example = "dev.doorstep.request.*")
  @QueryParam("type")
  List<String> types;

  @Parameter(description = "Codes of communities", example = "xintiandi")
  @QueryParam("community")
  List<String> communities;

  @Parameter(description = "Codes of service lines", example = "permits")
  @QueryParam("line")
  List<String> lines;

  @Parameter(description = "Numbers of requests", example = "XTD-20261120-0007")
  @QueryParam("request")
  List<String> requests;

  @Parameter(description = "Where a broken stream goes on; goes before 'after'", example = "1042")
  @HeaderParam("Last-Event-ID")
  String lastEventId;

  /** The values of a parameter, for {@link EventFilter#of}. */
  public List<String> values(String name) {
    return switch (name) {
      case "type" -> types;
      case "community" -> communities;
      case "line" -> lines;
      case "request" -> requests;
      default -> List.of();
    };
  }

  /**
   * @throws Problem 400 when it is no position
   */
  public Optional<Position> position() {
    String asked = lastEventId == null || lastEventId.isEmpty() ? after : lastEventId;
    if (asked == null) return Optional.empty();
    if (!POSITION.matcher(asked).matches()) {
      throw Problem.badRequest(
          "'after' and Last-Event-ID are positions: whole numbers, such as the id of the last event you have.");
    }
    return Optional.of(new Position(Long.parseLong(asked)));
  }

  /** What a reader hears whose position is not kept. */
  public static Problem tooOld(PositionNotKept gone) {
    return new Problem(
            410,
            "position-too-old",
            "Position not kept",
            "Events up to position %s are pruned. Take a fresh snapshot (GET /api/requests tells its position), then follow from there; or go on after %s and accept the gap. / 该位置的事件已清理，请重新获取快照后再订阅。"
                .formatted(gone.oldest(), gone.oldest()))
        .with("oldest", gone.oldest().value())
        .with("newest", gone.newest().value());
  }
}
