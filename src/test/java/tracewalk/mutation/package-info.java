/**
 * Says which changes of the port no test notices, and why that is so. {@code mvn -Pmutation test}
 * makes the changes and writes {@code docs/MUTATION.md}; start at {@link
 * tracewalk.mutation.SurvivorsCheck}.
 */
package tracewalk.mutation;
