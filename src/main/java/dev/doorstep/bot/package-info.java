/**
 * The assistant: scripts, understanding, forms and decisions.
 *
 * <p>Flow: {@code ScriptReader} (YAML text → checked {@code Scripts}, or every fault at once) →
 * {@code Assistant.decide(state, said, context)} → {@code Turn}: the next state, the replies, the
 * effects (open a request, hand over) and the decision that explains itself.
 *
 * <p>Inside, the message becomes a {@code Heard}, the typed words of a button included ({@code
 * Buttons}); the first {@code Step} that takes it decides: emergencies, steering words (person,
 * menu, back, cancel), the form being filled, its summary, an offer that is pending, status, small
 * talk, and at last {@code Triage}, which alone asks the {@code Understanding} for the line. {@code
 * Forms} asks, sums up and opens.
 *
 * <p>What only the directory knows is asked for beforehand: {@code Assistant.lookups} names the
 * enterprises, the caller puts the answers into the {@code Context}. {@code Agenda} puts a form
 * aside that nobody touches, {@code OtherNeeds} and {@code SideQuestions} tell what is no answer.
 *
 * <p>Reading: {@code ScriptNode} is a place in a file that follows {@code use} through {@code
 * Includes}; {@code Variables} are put in as texts are read. What the assistant says is a {@code
 * Spoken}, of which {@code Talk} chooses the words for the moment. {@code ScriptCheck} finds what
 * an author cannot see, by the places that {@code Sources} kept.
 *
 * <p>Pure Java: no I/O, no framework, no clock, no randomness. What it decides can be replayed.
 * {@code bot.text} compares words, {@code bot.value} reads dates, hours, sums and contacts.
 */
package dev.doorstep.bot;
