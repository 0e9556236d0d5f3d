/** Grades written for people and for other programs. Start at {@link ReportFormat}. */
@NullMarked
package tracewalk.lesson.lab.report;

import org.jspecify.annotations.NullMarked;
