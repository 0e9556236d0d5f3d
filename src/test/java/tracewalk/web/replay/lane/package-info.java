/** Tests of the package of the same name. */
package tracewalk.web.replay.lane;
