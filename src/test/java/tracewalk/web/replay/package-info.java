/** Tests of {@code tracewalk.web.replay}. */
package tracewalk.web.replay;
