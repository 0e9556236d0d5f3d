package tracewalk.lesson.question;

/** What a question asks for. */
public enum Kind {
  /** What a call calls next. */
  NEXT,
  /** In which cell a call happens. */
  CELL,
  /** Through which cells control came to a call. */
  PATH,
  /** Which argument or field holds an object. */
  HOLDER,
  /** How a caller came by the object whose method it calls. */
  WHY,
  /** Which call set the work of a thread going. */
  LED,
  /** In which order calls are made. */
  ORDER,
  /** What is called only in another run. */
  OPTION,
  /** What somebody wrote in a note. */
  WRITTEN
}
