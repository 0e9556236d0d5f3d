package tracewalk.recorded.member;

/** Bridge methods: generic supertypes, covariant results, a public method of a hidden class. */
public final class Bridges {

  private Bridges() {}

  abstract static class Source<T extends Comparable<T>> {
    abstract T get(T seed);

    T larger(T one, T other) {
      return get(one).compareTo(get(other)) > 0 ? one : other;
    }
  }

  static final class Numbers extends Source<Integer> {
    @Override
    Integer get(Integer seed) {
      return seed + 1;
    }
  }

  static class Animal {
    Animal self() {
      return this;
    }
  }

  static final class Cat extends Animal {
    @Override
    Cat self() {
      return this;
    }

    int purr() {
      return 5;
    }
  }

  static class Hidden {
    public int seen() {
      return 3;
    }
  }

  public static final class Shown extends Hidden {}

  public static Object run() throws Exception {
    Animal animal = new Cat();
    Source<Integer> source = new Numbers();
    int seen = (int) Shown.class.getMethod("seen").invoke(new Shown());
    return source.larger(2, 3) + ((Cat) animal.self()).purr() + seen;
  }
}
