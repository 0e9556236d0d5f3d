package tracewalk.lesson;

import java.util.List;

/** What became of every claim that could be looked at. */
public record CheckReport(List<ClaimResult> results) {

  public boolean holds() {
    return broken().isEmpty();
  }

  public List<ClaimResult> broken() {
    return results.stream().filter(result -> !result.verdict().holds()).toList();
  }

  public List<ClaimResult> of(Note note) {
    return results.stream().filter(result -> result.note().equals(note)).toList();
  }
}
