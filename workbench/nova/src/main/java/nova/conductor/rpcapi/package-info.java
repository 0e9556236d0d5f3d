/** The conductor's interface on the wire, seen from its callers. */
package nova.conductor.rpcapi;
