/** The claim language on runs that a test tells. */
package tracewalk.lesson.claim;
