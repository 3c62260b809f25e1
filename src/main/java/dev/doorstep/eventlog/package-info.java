/**
 * The one ordered log behind every screen and every stream. Knows no feature: it moves {@code
 * LogEntry}.
 *
 * <p>Flow: use cases append to the outbox in their own transaction → {@code Sequencer} (one in the
 * cluster, elected by an advisory lock) moves committed rows into {@code event_log} and gives them
 * dense positions → {@code Tail} reads the log from a position and hands entries on: {@code
 * DatabaseTail} here, woken by {@code NOTIFY} with a slow poll behind it; {@code TopicTail} in
 * {@code stream.kafka}.
 *
 * <p>What one process does for all stands for an {@code Election}.
 *
 * <p>Positions are given after commit, so no reader can step over a late transaction.
 */
package dev.doorstep.eventlog;
