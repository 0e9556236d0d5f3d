/** Tests of {@code tracewalk.web.replay.cell}. */
package tracewalk.web.replay.cell;
