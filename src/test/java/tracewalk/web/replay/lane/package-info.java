/** Tests of {@code tracewalk.web.replay.lane}. */
package tracewalk.web.replay.lane;
