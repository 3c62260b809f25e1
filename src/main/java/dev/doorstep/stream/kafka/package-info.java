/**
 * Kafka: the log published for platforms that have it, and requests taken from there. Without
 * {@code DOORSTEP_KAFKA_BOOTSTRAP} nothing here does anything.
 *
 * <p>Out: {@code Relay}, one in the cluster, elected like the sequencer, reads the log after its
 * stored position → {@code EventRecord} is the event in binary mode → {@code Relaying} sends a page
 * at a time and moves the position once all of it is acknowledged. A broker that is away holds up
 * one page, nothing else.
 *
 * <p>In: {@code IncomingRequests} takes records several at a time, each by {@code Taking}, as often
 * as it takes; {@code ReceivedRecord} reads the event, whoever implements {@code IncomingEvents}
 * (the board, which may use requests) puts it on disk; what can never be taken becomes a dead
 * letter.
 *
 * <p>Scaled mode: the relay publishes whole entries ({@code LogRecord}) to a topic of the hub's
 * own, {@code TopicTail} follows it instead of the database, {@code ChosenTail} decides at start.
 */
package dev.doorstep.stream.kafka;
