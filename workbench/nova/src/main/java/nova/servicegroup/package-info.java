/** Tells which services are alive. */
package nova.servicegroup;
