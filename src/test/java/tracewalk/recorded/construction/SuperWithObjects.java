package tracewalk.recorded.construction;

/** Objects of the own class and of the superclass are made on the way to {@code super}. */
public final class SuperWithObjects {

  private SuperWithObjects() {}

  static class Node {
    final Node next;

    Node(Node next) {
      this.next = next;
    }

    int length() {
      return next == null ? 1 : 1 + next.length();
    }
  }

  static final class Chain extends Node {
    Chain(int length) {
      super(length > 1 ? new Chain(length - 1) : length == 1 ? new Node(new Node(null)) : null);
    }

    Chain(Node only) {
      super(new Node(only == null ? new Node(null) : new Node(only)));
    }
  }

  public static Object run() {
    return new Chain(3).length() + new Chain((Node) null).length() + new Chain(0).length();
  }
}
