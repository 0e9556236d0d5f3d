/** The policy language: rules as text, parsed to checks, enforced for a target and credentials. */
package oslo.policy;
