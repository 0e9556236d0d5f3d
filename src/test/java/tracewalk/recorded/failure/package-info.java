/** Exceptions of all kinds. */
package tracewalk.recorded.failure;
