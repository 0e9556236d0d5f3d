/** Gives the client of the image service. */
package nova.image;
