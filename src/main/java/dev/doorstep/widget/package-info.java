/**
 * The visitor's edge: the REST and WebSocket endpoints behind {@code /widget.js}.
 *
 * <p>Checks what comes in (token, origin, size, rate), calls the conversation's use cases and
 * subscribes the visitor to the events of their own conversation. Holds no rules of its own.
 */
package dev.doorstep.widget;
