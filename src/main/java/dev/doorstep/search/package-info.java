/**
 * Finding by words: requests, what people wrote in conversations, enterprises, in Chinese and
 * English, by number, telephone number, name or credit code.
 *
 * <p>Flow: {@code Words} (what was typed → what must stand in a text, and the pieces the index
 * knows) → {@code Searching} (which entries, newest first, in the communities in scope) → {@code
 * Describing} (each with its {@code Excerpt}, the hit marked). The entries are kept by triggers in
 * {@code V16__search.sql}, in the transaction of whatever wrote the row.
 */
package dev.doorstep.search;
