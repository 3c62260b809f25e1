package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.PastTurns;
import dev.doorstep.scripting.ReplayRun;
import dev.doorstep.scripting.Replaying;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a draft would change in past conversations. */
@Path("/api/scripts/draft/replay")
@RolesAllowed({"author", "admin"})
public class ScriptReplayResource {
  private static final Duration USUAL_SPAN = Duration.ofDays(30);
  private static final int USUAL_TURNS = 5_000;
  private static final int MOST_TURNS = 50_000;

  private final StaffScope scope;
  private final Replaying replaying;
  private final Clock clock;

  ScriptReplayResource(StaffScope scope, Replaying replaying, Clock clock) {
    this.scope = scope;
    this.replaying = replaying;
    this.clock = clock;
  }

  /**
   * @param from the last 30 days unless given
   * @param limit turns, the newest conversations first; 5,000 unless given
   */
  public record Wish(Instant from, Instant to, @Min(1) @Max(MOST_TURNS) Integer limit) {}

  /** Starts a run over the conversations of the caller's communities. */
  @POST
  @ResponseStatus(202)
  public Uni<ReplayRun> start(@Valid Wish wish) {
    Optional<Wish> given = Optional.ofNullable(wish);
    return replaying.start(
        span(
            given.map(Wish::from),
            given.map(Wish::to),
            communities(scope.member()),
            given.map(Wish::limit).orElse(USUAL_TURNS),
            clock.instant()),
        scope.author());
  }

  /** The newest run; words are shown of the caller's communities only. */
  @GET
  public Uni<ReplayRun> read() {
    StaffMember member = scope.member();
    Set<String> visible =
        scope.communities(member).stream()
            .map(community -> community.code().value())
            .collect(Collectors.toSet());
    return replaying
        .newest()
        .map(
            found ->
                found
                    .map(run -> run.within(visible))
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "No draft was replayed yet; start with POST /api/scripts/draft/replay.")));
  }

  static PastTurns.Span span(
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Set<String>> communities,
      int most,
      Instant now) {
    Instant until = to.orElse(now);
    Instant since = from.orElseGet(() -> until.minus(USUAL_SPAN));
    if (!since.isBefore(until)) throw Problem.badRequest("'from' must be before 'to'.");
    return new PastTurns.Span(since, until, communities, most);
  }

  /** Codes; empty for those who see every community. */
  static Optional<Set<String>> communities(StaffMember member) {
    return member
        .scope()
        .communities()
        .map(codes -> codes.stream().map(CommunityCode::value).collect(Collectors.toSet()));
  }
}
