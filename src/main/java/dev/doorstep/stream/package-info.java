/**
 * Fan-out: from the log's tail to every open connection.
 *
 * <p>Each event loop has a {@code Lane}; a {@code Subscription} lives on the loop of its
 * connection. It catches up from its position until it has all that its lane was given and joins in
 * the same turn: no gap, no duplicate. In a lane, subscriptions with the same filter and encoding
 * are a {@code Group}: what they get is picked, encoded and joined once and written to each as the
 * same bytes. A client that reads slowly catches up again, by itself; it never slows another.
 *
 * <p>The board and the widget follow through {@code LiveConnection}; integrators through {@code
 * /api/events}, {@code /stream/sse} and {@code /stream/ws}, which share {@code EventQuery}, {@code
 * EventFilter} and {@code OpenStreams}.
 */
package dev.doorstep.stream;
