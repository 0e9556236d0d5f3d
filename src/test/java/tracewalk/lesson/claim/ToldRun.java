package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;

/** The run that a test told. */
record ToldRun(List<Call> calls, List<Send> sends) implements Run {

  @Override
  public Collection<Callee> callees() {
    return calls.stream().map(call -> callee(call.id())).distinct().toList();
  }

  @Override
  public List<Integer> callsOf(Callee callee) {
    return calls.stream().map(Call::id).filter(id -> callee(id).equals(callee)).toList();
  }

  @Override
  public Call call(int id) {
    return calls.get(id - 1);
  }

  @Override
  public Callee callee(int id) {
    Call call = call(id);
    return new Callee(call.className(), call.method(), call.origin());
  }

  @Override
  public int parent(int id) {
    return call(id).parent();
  }

  @Override
  public int sender(int id) {
    return call(id).cause() == null ? 0 : send(call(id).cause()).callId();
  }

  @Override
  public List<Integer> made(int id) {
    List<Integer> made = new ArrayList<>();
    for (Call call : calls) {
      if (call.parent() == id) {
        made.addAll(counts(callee(call.id())) ? List.of(call.id()) : made(call.id()));
      }
    }
    return made;
  }

  @Override
  public boolean counts(Callee callee) {
    return callee.origin() != null;
  }

  @Override
  public Send send(int link) {
    return sends.get(link - 1);
  }
}
