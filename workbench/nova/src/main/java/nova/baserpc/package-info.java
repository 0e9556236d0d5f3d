/** What every service answers, whatever its own interface, after {@code nova/baserpc.py}. */
package nova.baserpc;
