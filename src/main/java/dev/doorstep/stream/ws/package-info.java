/**
 * What the WebSocket edges share: who may connect, the frames both understand, and the sink that a
 * subscription writes to.
 */
package dev.doorstep.stream.ws;
