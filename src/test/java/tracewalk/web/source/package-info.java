/** Tests of {@code tracewalk.web.source}. */
package tracewalk.web.source;
