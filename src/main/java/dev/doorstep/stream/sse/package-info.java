/** The log as server-sent events: {@code GET /stream/sse}. */
package dev.doorstep.stream.sse;
