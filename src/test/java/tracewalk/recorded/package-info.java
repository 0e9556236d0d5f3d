/** Small programs that tests record in JVMs of their own. */
package tracewalk.recorded;
