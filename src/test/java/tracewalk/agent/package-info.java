/** The recorder, tried on programs in JVMs of their own. */
package tracewalk.agent;
