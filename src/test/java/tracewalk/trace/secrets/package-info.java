/** The look before a recording is shared. */
package tracewalk.trace.secrets;
