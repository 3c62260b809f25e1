package dev.doorstep.stream.sse;

import dev.doorstep.access.EventReaders;
import dev.doorstep.eventlog.Position;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.EventFilter;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.OpenStreams;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Sink;
import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The log as server-sent events. */
@Path("/stream/sse")
public class SseResource {
  private static final String HELLO = "retry: 2000\n: follows from %s\n\n";

  private final EventReaders readers;
  private final OpenStreams streams;
  private final CloudEvents events;

  SseResource(EventReaders readers, OpenStreams streams, CloudEvents events) {
    this.readers = readers;
    this.streams = streams;
    this.events = events;
  }

  /** Never completes by itself: the stream ends when its connection does. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Events as they happen, as server-sent events",
      description =
          "Each event's id is its position: a broken stream goes on with Last-Event-ID, as browsers do by"
              + " themselves. Without a position it begins now. A comment every 15 seconds keeps it alive.")
  public Uni<Void> follow(@BeanParam EventQuery query, @Context RoutingContext call) {
    OpenStreams.Reader reader = OpenStreams.Reader.current(readers);
    EventFilter filter = EventFilter.of(query::values, reader.access());
    HttpServerResponse response = call.response();
    boolean chunked = call.request().version() != HttpVersion.HTTP_2;
    Channel channel = ((ConnectionBase) call.request().connection()).channel();
    Sink sink = chunked ? new SseSink(channel, response) : new MultiplexedSink(channel, response);
    response.closeHandler(closed -> streams.closed(sink));
    return streams
        .open(
            reader,
            filter.filter(),
            new SseEncoding(events, reader.access().personal(), chunked),
            query.position(),
            sink,
            position -> begin(response, chunked, position))
        .onFailure(PositionNotKept.class)
        .transform(gone -> EventQuery.tooOld((PositionNotKept) gone))
        .chain(
            subscription -> {
              if (response.closed()) streams.closed(sink);
              return Uni.createFrom().nothing();
            });
  }

  private static Uni<Void> begin(HttpServerResponse response, boolean chunked, Position position) {
    response
        .setChunked(chunked)
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
        .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
    return Uni.createFrom()
        .completionStage(() -> response.write(HELLO.formatted(position)).toCompletionStage());
  }
}
