/** Gives the client of the volume service. */
package nova.volume;
