/** Base of the objects that services run, after {@code nova/manager.py}. */
package nova.manager;
