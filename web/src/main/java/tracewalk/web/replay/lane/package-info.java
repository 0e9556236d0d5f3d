/**
 * Who is at work at which step of a run, from afar and from near: lanes of services or threads, and
 * what passes between them. Begin with {@link tracewalk.web.replay.lane.Timeline}.
 */
@NullMarked
package tracewalk.web.replay.lane;

import org.jspecify.annotations.NullMarked;
