/**
 * Files that people send in conversations.
 *
 * <p>Flow: {@code ReceivingFile} streams a body into the {@code FileStore} under a temporary name,
 * {@code Sniffing} says from its bytes whether it is what it claims to be, then it gets its name
 * for good and at last its row ({@code attachment}): whoever sees the acknowledgement may trust
 * that both are on disk. A message that names it takes it along ({@code SendingFiles}, in the
 * message's transaction); what no message takes is forgotten after a day ({@code ForgettingFiles}).
 * {@code ReadingFile} gives it back.
 */
package dev.doorstep.attachment;
