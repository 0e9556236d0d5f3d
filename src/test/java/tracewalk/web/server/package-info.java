/** Tests of {@code tracewalk.web.server}. */
package tracewalk.web.server;
