/** Where the assistant's scripts come from: those shipped inside the hub, or an author's folder. */
package dev.doorstep.scripting;
