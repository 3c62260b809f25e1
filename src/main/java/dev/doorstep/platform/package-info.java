/** Database boot, clock, ids and problem+json: what every feature stands on. Stays tiny. */
package dev.doorstep.platform;
