/**
 * The one ordered log behind every screen and every stream. Knows no feature: it moves {@code
 * LogEntry}.
 *
 * <p>Flow: use cases append to the outbox in their own transaction → {@code Sequencer} (one in the
 * cluster, elected by an advisory lock) moves committed rows into {@code event_log} and gives them
 * dense positions → {@code Tail} reads the log from a position and hands entries on, woken by
 * {@code NOTIFY} with a slow poll behind it.
 *
 * <p>Positions are given after commit, so no reader can step over a late transaction.
 */
package dev.doorstep.eventlog;
