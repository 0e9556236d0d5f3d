/** Questions made from recordings, and a second opinion on their answers from the listing alone. */
package tracewalk.lesson.question;
