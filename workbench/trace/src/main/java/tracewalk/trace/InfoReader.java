package tracewalk.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.trace.index.Index;

/** Puts together what a recording says of itself. */
final class InfoReader {
  private InfoReader() {}

  static Info info(Source source, Index index, Window window) {
    Header header = source.header();
    return new Info(
        source.file(),
        header.formatVersion(),
        Instant.ofEpochMilli(header.startedAtMillis()),
        header.pid(),
        header.label(),
        header.command(),
        header.jvm(),
        header.captureLevel(),
        source.processes().stream().allMatch(process -> process.header().closed()),
        !window.isWhole(),
        source.methods().size(),
        index.events().size(),
        window.stepCount(),
        source.notInstrumented());
  }

  static Accounts accounts(Source source, List<ThreadView> views) {
    Map<Integer, ThreadView> byId = new HashMap<>();
    List<ThreadInfo> threads = source.threads();
    for (int at = 0; at < threads.size(); at++) {
      byId.put(threads.get(at).id(), views.get(at));
    }
    List<Accounts.Line> lines = new ArrayList<>();
    for (ThreadAccount account : source.accounts()) {
      ThreadView view = byId.get(account.threadId());
      lines.add(line(view == null ? "" : view.id(), view == null ? "" : view.name(), account));
    }
    return new Accounts(total(lines), List.copyOf(lines));
  }

  private static Accounts.Line line(String id, String name, ThreadAccount account) {
    long ended = account.returned() + account.threw() + account.dropped();
    return new Accounts.Line(
        id,
        name,
        account.entered(),
        account.returned(),
        account.threw(),
        account.entered() - ended,
        account.dropped());
  }

  private static Accounts.Line total(List<Accounts.Line> lines) {
    return new Accounts.Line(
        "",
        "",
        lines.stream().mapToLong(Accounts.Line::entered).sum(),
        lines.stream().mapToLong(Accounts.Line::returned).sum(),
        lines.stream().mapToLong(Accounts.Line::threw).sum(),
        lines.stream().mapToLong(Accounts.Line::open).sum(),
        lines.stream().mapToLong(Accounts.Line::dropped).sum());
  }
}
