/** What writers write, read with its lines: YAML as a tree that knows its places, and Markdown. */
@NullMarked
package tracewalk.lesson.text;

import org.jspecify.annotations.NullMarked;
