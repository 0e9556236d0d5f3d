/** Tests of {@code tracewalk.web.rot}. */
package tracewalk.web.rot;
