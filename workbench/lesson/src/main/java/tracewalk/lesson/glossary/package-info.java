/**
 * The terms that a walk explains, and where its notes first mention them. Start at {@link
 * tracewalk.lesson.glossary.Glossary}.
 */
@NullMarked
package tracewalk.lesson.glossary;

import org.jspecify.annotations.NullMarked;
