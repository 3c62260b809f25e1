/**
 * Conversations, messages and who owns them: assistant, queue or one person.
 *
 * <p>Flow: a message is accepted once (client id), in one transaction with the assistant's whole
 * turn, which turns of other conversations share when they arrive meanwhile ({@code GroupCommit}).
 * {@code FindingTurns} locks and loads the conversations of a batch; {@code TakingTurns} takes each
 * turn in memory ({@code TurnInHand}): the message, what {@code bot} decides when the assistant
 * owns the conversation ({@code Deciding}), what that brings about ({@code Effects}: requests are
 * opened, people take over), and the turn on record ({@code bot_turn}: version, words, state and
 * context, so that it can be decided again); then it writes all of it, one statement for each
 * table. Whoever sees the acknowledgement may trust that it is on disk.
 */
package dev.doorstep.conversation;
