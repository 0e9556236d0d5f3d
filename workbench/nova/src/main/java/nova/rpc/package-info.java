/** How Nova's services get their clients and servers, after {@code nova/rpc.py}. */
package nova.rpc;
