/**
 * Tables of plain numbers that may outgrow memory, and the file that keeps them. Start at {@link
 * tracewalk.trace.table.Table}.
 */
@NullMarked
package tracewalk.trace.table;

import org.jspecify.annotations.NullMarked;
