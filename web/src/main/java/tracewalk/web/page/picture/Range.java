package tracewalk.web.page.picture;

/** A part of a view, from one place to another, counted from 1; what one sees after a zoom. */
public record Range(int from, int to, int total) {
  private static final int LEAST = 8;

  /** Brings ends that an address may hold into order; 0 stands for all. */
  public static Range of(int from, int to, int total) {
    int most = Math.max(1, total);
    int first = Math.max(1, Math.min(from, most));
    int last = to < 1 ? most : Math.max(first, Math.min(to, most));
    return new Range(first, last, most);
  }

  int size() {
    return to - from + 1;
  }

  boolean isWhole() {
    return size() == total;
  }

  /** Where a place lies, from 0 at the left to 1 at the right. */
  double across(double place) {
    return (place - from + 0.5) / size();
  }

  /** So many times as long, or as near to that as there is anything to see. */
  Range times(double factor, int middle) {
    int longer =
        (int) Math.min(total, Math.max(Math.min(LEAST, total), Math.round(size() * factor)));
    int about = middle < from || middle > to ? from + size() / 2 : middle;
    int start = (int) Math.round(about - across(about - 0.5) * longer);
    return at(start, longer);
  }

  /** Moved by a part of its length. */
  Range moved(double part) {
    return at((int) Math.round(from + size() * part), size());
  }

  private Range at(int start, int length) {
    int first = Math.max(1, Math.min(start, total - length + 1));
    return new Range(first, first + length - 1, total);
  }

  String query() {
    return isWhole() ? "" : "&from=" + from + "&to=" + to;
  }
}
