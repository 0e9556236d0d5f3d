/** Nova's door to its policy rules, after {@code nova/policy.py}. */
package nova.policy;
