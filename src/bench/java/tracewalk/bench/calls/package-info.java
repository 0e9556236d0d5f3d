/** What one recorded call costs, and what the machine charges for the least that could be done. */
@NullMarked
package tracewalk.bench.calls;

import org.jspecify.annotations.NullMarked;
