package dev.doorstep.stream.ws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.EventAccess;
import dev.doorstep.access.EventReaders;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.EventFilter;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.FanOut;
import dev.doorstep.stream.Filter;
import dev.doorstep.stream.OpenStreams;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Subscription;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The log over a WebSocket. The bare socket, not one of WebSockets Next: ten thousand may be open,
 * and what makes an endpoint comfortable would cost more than the connection itself.
 */
@Path("/stream/ws")
public class EventSocketResource {
  private final EventReaders readers;
  private final OpenStreams streams;
  private final FanOut fanOut;
  private final Frames frames;
  private final EventFrames whole;
  private final EventFrames redacted;
  private final int longestMessage;

  EventSocketResource(
      EventReaders readers,
      OpenStreams streams,
      FanOut fanOut,
      Frames frames,
      CloudEvents events,
      @ConfigProperty(name = "quarkus.websockets-next.server.max-message-size")
          int longestMessage) {
    this.readers = readers;
    this.streams = streams;
    this.fanOut = fanOut;
    this.frames = frames;
    this.whole = new EventFrames(events, true);
    this.redacted = new EventFrames(events, false);
    this.longestMessage = longestMessage;
  }

  /** Ends for the server when the socket opens. */
  @GET
  @Operation(
      summary = "Events as they happen, over a WebSocket",
      description =
          "Subprotocol cloudevents.json: each text message is one CloudEvent, whose sequence is its position. Without"
              + " a position it begins now. You may send {\"type\":\"filter\",\"filter\":{\"type\":[…],\"community\":[…],\"line\":[…],\"request\":[…]}}"
              + " to get other events from now on, and {\"type\":\"credit\",\"events\":N} to be sent N more events at most"
              + " until you say so again.")
  public Uni<Void> follow(@BeanParam EventQuery query, @Context RoutingContext call) {
    OpenStreams.Reader reader = OpenStreams.Reader.current(readers);
    EventFilter filter = EventFilter.of(query::values, reader.access());
    var after = query.position();
    Handshake.check(call.request());
    OpenEnd end = new OpenEnd(call.request());
    EventSocketSink sink = new EventSocketSink(end.channel());
    EventSocket socket = new EventSocket(end.channel(), sink, () -> streams.closed(sink));
    return socket
        .open(call.request(), end, longestMessage)
        .invoke(() -> follow(socket, sink, reader, filter.filter(), after));
  }

  private void follow(
      EventSocket socket,
      EventSocketSink sink,
      OpenStreams.Reader reader,
      Filter filter,
      Optional<Position> after) {
    streams
        .open(
            reader,
            filter,
            reader.access().personal() ? whole : redacted,
            after,
            sink,
            position -> Uni.createFrom().voidItem())
        .subscribe()
        .with(
            subscription -> opened(socket, sink, subscription, reader.access()),
            failure -> refused(sink, failure));
  }

  private void opened(
      EventSocket socket, EventSocketSink sink, Subscription subscription, EventAccess access) {
    if (socket.isClosed()) streams.closed(sink);
    socket.listen(
        text -> {
          try {
            steer(frames.read(text), subscription, access);
          } catch (Problem problem) {
            sink.close(Closing.NOT_UNDERSTOOD.code(), problem.getMessage());
          }
        });
  }

  private static void refused(EventSocketSink sink, Throwable failure) {
    if (failure instanceof PositionNotKept gone) {
      sink.close(
          Closing.POSITION_TOO_OLD.code(),
          "Kept from %s: take a snapshot, reconnect".formatted(gone.oldest()));
    } else if (failure instanceof Problem tooMany) {
      sink.close(Closing.TOO_MANY_CONNECTIONS.code(), tooMany.getMessage());
    } else {
      sink.close(Closing.TOO_SLOW);
    }
  }

  private void steer(JsonNode frame, Subscription subscription, EventAccess access) {
    switch (frame.path("type").asText()) {
      case "filter" ->
          fanOut.change(
              subscription,
              EventFilter.of(name -> values(frame.path("filter"), name), access).filter());
      case "credit" -> fanOut.allow(subscription, credit(frame));
      default -> throw Problem.badRequest("Send filter or credit, nothing else.");
    }
  }

  private static long credit(JsonNode frame) {
    JsonNode events = frame.path("events");
    if (!events.canConvertToLong() || events.asLong() < 0) {
      throw Problem.badRequest("'events' is how many you are ready for.");
    }
    return events.asLong();
  }

  private static List<String> values(JsonNode frame, String name) {
    return StreamSupport.stream(frame.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
