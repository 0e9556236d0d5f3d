/** Tests of {@code tracewalk.web.page}. */
package tracewalk.web.page;
