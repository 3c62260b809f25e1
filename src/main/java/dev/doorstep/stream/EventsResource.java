package dev.doorstep.stream;

import dev.doorstep.access.EventAccess;
import dev.doorstep.access.EventReaders;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The log in batches, for those who come by now and then. */
@Path("/api/events")
public class EventsResource {
  static final String BATCH = "application/cloudevents-batch+json";
  static final String POSITION = "Doorstep-Position";

  /** So many entries at most are looked at for one batch: a rare type must not read a whole log. */
  private static final int LOOKED_AT = 10_000;

  private static final int PAGE = 1000;
  private static final int MOST = 1000;

  private final EventReaders readers;
  private final LogReader log;
  private final CloudEvents events;

  EventsResource(EventReaders readers, LogReader log, CloudEvents events) {
    this.readers = readers;
    this.log = log;
    this.events = events;
  }

  @GET
  @Produces(BATCH)
  @Operation(
      summary = "Events past a position, oldest first",
      description =
          "A CloudEvents batch. The header Doorstep-Position is where to go on: pass it as 'after'. It moves also"
              + " over events that the filter leaves out, so an empty batch need not be the end; when it does not"
              + " move, you have everything.")
  public Uni<Response> read(
      @BeanParam EventQuery query, @QueryParam("limit") @DefaultValue("100") int limit) {
    EventAccess access = readers.current();
    if (limit < 1 || limit > MOST) {
      throw Problem.badRequest("'limit' is a number from 1 to %d.".formatted(MOST));
    }
    EventFilter filter = EventFilter.of(query::values, access);
    Position after = query.position().orElse(Position.START);
    return log.extent()
        .chain(
            extent -> {
              if (!extent.covers(after)) throw new PositionNotKept(extent);
              Batch batch = new Batch(limit, after);
              return fill(batch, filter, extent.last());
            })
        .call(() -> log.extent().invoke(extent -> kept(extent, after)))
        .onFailure(PositionNotKept.class)
        .transform(gone -> EventQuery.tooOld((PositionNotKept) gone))
        .map(batch -> response(batch, access));
  }

  private static void kept(LogReader.Extent extent, Position after) {
    if (!extent.covers(after)) throw new PositionNotKept(extent);
  }

  private static final class Batch {
    private final int limit;
    private final List<LogEntry> entries = new ArrayList<>();
    private Position reached;
    private int lookedAt;

    Batch(int limit, Position after) {
      this.limit = limit;
      this.reached = after;
    }

    /**
     * @return whether there is room for more
     */
    boolean take(List<LogEntry> page, Filter filter) {
      for (LogEntry entry : page) {
        if (entries.size() == limit) return false;
        if (filter.takes(entry)) entries.add(entry);
        reached = entry.position();
        lookedAt++;
      }
      return entries.size() < limit && lookedAt < LOOKED_AT;
    }
  }

  private Uni<Batch> fill(Batch batch, EventFilter asked, Position upTo) {
    Filter filter = asked.filter();
    Uni<List<LogEntry>> page =
        filter.topics().isEmpty()
            ? log.read(batch.reached, upTo, PAGE)
            : log.read(batch.reached, upTo, filter.topics(), PAGE);
    return page.chain(
        read -> {
          boolean more = batch.take(read, filter);
          if (more && read.size() == PAGE) return fill(batch, asked, upTo);
          if (more) batch.reached = upTo;
          return Uni.createFrom().item(batch);
        });
  }

  private Response response(Batch batch, EventAccess access) {
    String body =
        batch.entries.stream()
            .map(entry -> events.json(entry, access.personal()))
            .collect(Collectors.joining(",\n", "[", "]"));
    return Response.ok(body).header(POSITION, batch.reached).build();
  }
}
