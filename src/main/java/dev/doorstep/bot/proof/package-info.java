/**
 * Proof that scripts do what their authors mean.
 *
 * <p>{@code Transcript} plays a written conversation and says where the assistant does otherwise;
 * {@code LineVerdict} is what the assistant makes of a first message, {@code ConfusionMatrix}
 * counts where messages land. {@code Replay} runs recorded turns through two versions of the
 * scripts and tells every turn that would change; {@code ProofJson} is the text they travel in.
 *
 * <p>As pure as {@code bot}: texts and records in, reports out. The command line ({@code bot test},
 * {@code bot replay} …) and the board print the same reports.
 */
package dev.doorstep.bot.proof;
