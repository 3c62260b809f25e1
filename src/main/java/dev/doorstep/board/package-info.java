/**
 * The staff's edge: REST and WebSocket endpoints behind {@code /board}.
 *
 * <p>Lists carry the log position they were read at, so that a board loads a snapshot and streams
 * from exactly there.
 */
package dev.doorstep.board;
