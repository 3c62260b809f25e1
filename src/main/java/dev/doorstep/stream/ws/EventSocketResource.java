package dev.doorstep.stream.ws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.EventAccess;
import dev.doorstep.access.EventReaders;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.EventFilter;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.FanOut;
import dev.doorstep.stream.OpenStreams;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Subscription;
import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.stream.StreamSupport;
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

  EventSocketResource(
      EventReaders readers, OpenStreams streams, FanOut fanOut, Frames frames, CloudEvents events) {
    this.readers = readers;
    this.streams = streams;
    this.fanOut = fanOut;
    this.frames = frames;
    this.whole = new EventFrames(events, true);
    this.redacted = new EventFrames(events, false);
  }

  /** Never completes by itself: the upgrade takes the connection away from HTTP. */
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
    if (!"websocket".equalsIgnoreCase(call.request().getHeader("Upgrade"))) {
      throw new Problem(
          426,
          "upgrade-needed",
          "WebSocket needed",
          "Open this address as a WebSocket, or follow /stream/sse over plain HTTP.");
    }
    Channel channel = ((ConnectionBase) call.request().connection()).channel();
    return Uni.createFrom()
        .completionStage(() -> call.request().toWebSocket().toCompletionStage())
        .invoke(
            socket -> {
              socket.pause(); // what is said before it follows is heard then
              EventSocketSink sink = new EventSocketSink(channel, socket);
              socket.closeHandler(closed -> streams.closed(sink));
              streams
                  .open(
                      reader,
                      filter.filter(),
                      reader.access().personal() ? whole : redacted,
                      after,
                      sink,
                      position -> Uni.createFrom().voidItem())
                  .subscribe()
                  .with(
                      subscription -> opened(socket, sink, subscription, reader.access()),
                      failure -> refused(sink, failure));
            })
        .chain(socket -> Uni.createFrom().nothing());
  }

  private void opened(
      ServerWebSocket socket, EventSocketSink sink, Subscription subscription, EventAccess access) {
    if (socket.isClosed()) streams.closed(sink);
    socket.textMessageHandler(
        text -> {
          try {
            steer(frames.read(text), subscription, access);
          } catch (Problem problem) {
            sink.close(Closing.NOT_UNDERSTOOD, problem.getMessage());
          }
        });
    socket.resume();
  }

  private static void refused(EventSocketSink sink, Throwable failure) {
    sink.close(
        failure instanceof PositionNotKept ? Closing.POSITION_TOO_OLD : Closing.TOO_SLOW,
        failure instanceof PositionNotKept gone
            ? "Kept from %s: take a snapshot, reconnect".formatted(gone.oldest())
            : Closing.TOO_SLOW.text());
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
