package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.bot.proof.RecordedTurn;
import dev.doorstep.conversation.RecordedTurns;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Past conversations to take along, for authors who replay them on their own machine. */
@Path("/api/scripts/conversations")
@RolesAllowed({"author", "admin"})
public class RecordedTurnResource {
  private final StaffScope scope;
  private final RecordedTurns turns;
  private final Clock clock;

  RecordedTurnResource(StaffScope scope, RecordedTurns turns, Clock clock) {
    this.scope = scope;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Recorded turns as JSON lines, for {@code bot replay --conversations}: of the last 30 days
   * unless {@code from} says otherwise; with {@code limit} of the newest conversations only.
   */
  @GET
  @Produces("application/x-ndjson")
  public Multi<RecordedTurn> export(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("community") String community,
      @QueryParam("limit") Integer limit) {
    StaffMember member = scope.member();
    Optional<Set<String>> communities =
        community == null
            ? ScriptReplayResource.communities(member)
            : Optional.of(Set.of(allowed(member, community)));
    int most = limit == null ? Integer.MAX_VALUE : Math.max(1, limit);
    return turns.export(
        ScriptReplayResource.span(
            instant("from", from), instant("to", to), communities, most, clock.instant()));
  }

  private static String allowed(StaffMember member, String community) {
    CommunityCode code = RequestListResource.community(community);
    if (!member.scope().allows(code)) {
      throw Problem.forbidden(
          "The community '" + code + "' is not one of yours. Ask an admin to add it.");
    }
    return code.value();
  }

  private static Optional<Instant> instant(String name, String text) {
    if (text == null || text.isBlank()) return Optional.empty();
    try {
      return Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeParseException notOne) {
      throw Problem.badRequest(
          "'%s' takes an instant such as 2026-11-01T00:00:00Z.".formatted(name));
    }
  }
}
