/**
 * Requests: one need on one service line, with number, state, clocks, owner and history.
 *
 * <p>{@code Lifecycle} says which moves are legal and what they change (pure); {@code
 * MovingRequest} and {@code OpeningRequest} load, decide and store in the caller's transaction and
 * append the event to the outbox.
 */
package dev.doorstep.request;
