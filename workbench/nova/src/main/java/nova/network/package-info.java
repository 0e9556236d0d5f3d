/** Gives the client of the network service. */
package nova.network;
