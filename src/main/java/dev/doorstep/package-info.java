/**
 * The hub: where the process starts and where its rooms are put together.
 *
 * <p>One way through: a visitor's message enters by {@code widget}, {@code conversation} keeps it
 * and asks {@code bot}, {@code request} holds the need that comes of it, {@code eventlog} gives
 * every event its place, {@code stream} carries them to every {@code board} and {@code widget}.
 * Nothing may use this package; it may use everything.
 */
package dev.doorstep;
