package dev.doorstep.stream.sse;

import dev.doorstep.access.EventReaders;
import dev.doorstep.eventlog.Position;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.EventFilter;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.OpenStreams;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Sink;
import dev.doorstep.stream.ws.OpenEnd;
import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
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

  /** Over HTTP/2 it completes with the stream, else when the stream begins. */
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
    HttpServerRequest request = call.request();
    HttpVersion version = request.version();
    OpenEnd end = new OpenEnd(request);
    Channel channel = end.channel();
    var encoding =
        new SseEncoding(events, reader.access().personal(), version == HttpVersion.HTTP_1_1);
    boolean multiplexed = version == HttpVersion.HTTP_2;
    Sink sink =
        multiplexed
            ? new MultiplexedSink(channel, request.response())
            : new SseSink(channel, encoding);
    if (multiplexed) request.response().closeHandler(closed -> streams.closed(sink));
    return streams
        .open(
            reader,
            filter.filter(),
            encoding,
            query.position(),
            sink,
            position ->
                multiplexed
                    ? beginMultiplexed(request.response(), position)
                    : begin(request.response(), end, position, () -> streams.closed(sink)))
        .onFailure(PositionNotKept.class)
        .transform(gone -> EventQuery.tooOld((PositionNotKept) gone))
        .invoke(
            subscription -> {
              if (multiplexed ? request.response().closed() : !channel.isActive())
                streams.closed(sink);
            })
        .chain(
            subscription -> multiplexed ? Uni.createFrom().nothing() : Uni.createFrom().voidItem());
  }

  private static Uni<Void> begin(
      HttpServerResponse response, OpenEnd end, Position position, Runnable closed) {
    head(response).setChunked(true).putHeader(HttpHeaders.CONNECTION, "close");
    return end.begin(HELLO.formatted(position), new HangUp(closed));
  }

  private static Uni<Void> beginMultiplexed(HttpServerResponse response, Position position) {
    head(response);
    return Uni.createFrom()
        .completionStage(() -> response.write(HELLO.formatted(position)).toCompletionStage());
  }

  private static HttpServerResponse head(HttpServerResponse response) {
    return response
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
        .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
  }
}
