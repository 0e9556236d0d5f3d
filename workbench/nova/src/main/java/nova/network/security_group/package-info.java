/** Which service keeps the security groups. */
package nova.network.security_group;
