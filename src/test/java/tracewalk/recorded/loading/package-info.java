/** Ways in which classes are loaded. */
package tracewalk.recorded.loading;
