/** What nova took from the incubator of libraries, as far as its commands use it. */
package nova.openstack.common;
