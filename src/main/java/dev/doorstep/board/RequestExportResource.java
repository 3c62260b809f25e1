package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.Clocks;
import dev.doorstep.request.Due;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestState;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestMulti;

/** What a board shows with its filters, as a spreadsheet; written while it is read. */
@Path("/api/requests/export")
public class RequestExportResource {
  private static final int PAGE = 500;
  private static final Duration FINISHED_STAYS = Duration.ofHours(24);

  private final StaffScope scope;
  private final FindingRequests finding;
  private final Directory directory;
  private final Clock clock;

  RequestExportResource(
      StaffScope scope, FindingRequests finding, Directory directory, Clock clock) {
    this.scope = scope;
    this.finding = finding;
    this.directory = directory;
    this.clock = clock;
  }

  @GET
  @Produces("text/csv")
  public Multi<String> export(
      @QueryParam("community") String community,
      @QueryParam("line") String line,
      @QueryParam("tag") String tag,
      @QueryParam("mine") boolean mine,
      @QueryParam("overdue") boolean overdue,
      @QueryParam("soon") boolean soon,
      @QueryParam("done") boolean done,
      @QueryParam("q") String typed,
      @QueryParam("lang") String lang) {
    StaffMember member = scope.member();
    Instant now = clock.instant();
    FindingRequests.Query query =
        new FindingRequests.Query(
            RequestListResource.communities(member, community),
            Set.of(),
            now.minus(FINISHED_STAYS),
            RequestListResource.present(line),
            mine ? Optional.of(member.username()) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PAGE);
    Predicate<Request> shown =
        BoardWords.of(typed)
            .and(
                request ->
                    done || request.state().isOpen() || request.state() == RequestState.RESOLVED)
            .and(
                request ->
                    RequestListResource.present(tag).map(request.tags()::contains).orElse(true))
            .and(request -> !(soon || overdue) || pressing(request, soon, overdue, now));
    RequestSheet sheet = sheet(!"en".equals(lang));
    Multi<String> rows =
        pages(query).onItem().transformToIterable(page -> page).filter(shown).map(sheet::row);
    return RestMulti.fromMultiData(
            Multi.createBy().concatenating().streams(Multi.createFrom().item(sheet.head()), rows))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"requests.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Whether the clock that runs has warned, or run out: as {@code inTime} of the board has it. */
  private static boolean pressing(Request request, boolean soon, boolean overdue, Instant now) {
    Clocks clocks = request.clocks();
    if (!request.state().isOpen() || clocks.waitingSince().isPresent()) return false;
    Due due = clocks.firstAnsweredAt().isPresent() ? clocks.resolution() : clocks.firstAnswer();
    return now.isAfter(due.at()) ? overdue : soon && !now.isBefore(due.warnAt());
  }

  private Multi<List<Request>> pages(FindingRequests.Query query) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(query),
            next ->
                finding
                    .list(next.get())
                    .invoke(
                        page -> {
                          if (!page.isEmpty())
                            next.set(query.after(page.get(page.size() - 1).number()));
                        }))
        .whilst(page -> page.size() == PAGE);
  }

  private RequestSheet sheet(boolean chinese) {
    return new RequestSheet(
        chinese,
        code ->
            directory
                .line(new LineCode(code))
                .map(line -> line.name())
                .orElse(new Bilingual(code, code)),
        code -> community(code).map(Community::name).orElse(new Bilingual(code, code)),
        code -> community(code).map(Community::zone).orElse(ZoneId.of("Asia/Shanghai")));
  }

  private Optional<Community> community(String code) {
    return directory.community(new CommunityCode(code));
  }
}
