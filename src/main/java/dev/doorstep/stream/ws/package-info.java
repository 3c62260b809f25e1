/**
 * What the WebSocket edges share: who may connect, the frames both understand, and the sink that a
 * subscription writes to.
 *
 * <p>The board's and the widget's sockets are endpoints of WebSockets Next. An integrator's is a
 * bare channel: the call is checked like any other ({@code EventSocketResource}), answered by
 * {@code Handshake} and let go of by {@code OpenEnd}, which event streams use as well; {@code
 * EventSocket} hears what the socket says from then on.
 */
package dev.doorstep.stream.ws;
