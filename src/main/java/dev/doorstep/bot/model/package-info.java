/**
 * The learned layer of the understanding: a linear text classifier that is trained from the
 * scripts' own examples when they load.
 *
 * <p>Flow: a text → {@code Features} (words, word pairs, pieces of words, their meanings by the
 * {@code Synonyms}, Han characters, concepts) → {@code Weights} (TF-IDF over the {@code
 * Vocabulary}) → {@code LinearModel} (one score per label) → {@code Verdict}. {@code Training}
 * finds the model's weights.
 *
 * <p>Pure and deterministic: the same examples give the same model, bit for bit.
 */
package dev.doorstep.bot.model;
