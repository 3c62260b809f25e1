/**
 * Kafka: the log published for platforms that have it, and requests taken from there. Without
 * {@code DOORSTEP_KAFKA_BOOTSTRAP} nothing here does anything.
 *
 * <p>Out: {@code Relay}, one in the cluster, elected like the sequencer, reads the log after its
 * stored position → {@code EventRecord} is the event in binary mode → {@code Relaying} sends a page
 * at a time and moves the position once all of it is acknowledged. A broker that is away holds up
 * one page, nothing else.
 */
package dev.doorstep.stream.kafka;
