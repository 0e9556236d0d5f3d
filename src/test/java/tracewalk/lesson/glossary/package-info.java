/** What a walk explains, and where. */
package tracewalk.lesson.glossary;
