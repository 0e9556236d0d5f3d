/** Walks as folders: what is read, what is refused, and where notes stand. */
package tracewalk.lesson;
