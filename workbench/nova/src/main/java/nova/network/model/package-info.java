/** What the network service tells about an instance. */
package nova.network.model;
