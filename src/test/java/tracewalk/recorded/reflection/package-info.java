/** Calls that no instruction of the program names. */
package tracewalk.recorded.reflection;
