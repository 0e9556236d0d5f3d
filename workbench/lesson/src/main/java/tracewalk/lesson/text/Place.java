package tracewalk.lesson.text;

/** A line of a file of the walk; the file is named as seen from the walk's folder's parent. */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
