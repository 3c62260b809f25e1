/**
 * Conversations, messages and who owns them: assistant, queue or one person.
 *
 * <p>Flow: a message is accepted once (client id), in one transaction with the assistant's whole
 * turn: lock the conversation, store the message, let {@code bot} decide when the assistant owns
 * it, put the turn on record ({@code bot_turn}: version, words, state and context, so that it can
 * be decided again), apply the effects (open requests, hand over), append the events to the outbox.
 * Whoever sees the acknowledgement may trust that all of it is on disk.
 */
package dev.doorstep.conversation;
