/** Fills the directory before anything is served. */
package dev.doorstep.directory.start;
