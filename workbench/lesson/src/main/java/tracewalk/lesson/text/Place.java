package tracewalk.lesson.text;

/** A line of a file of the walk; line 0 stands for the whole file. */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
