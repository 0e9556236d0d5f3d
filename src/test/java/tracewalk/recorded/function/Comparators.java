package tracewalk.recorded.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Comparators called by the JDK's sorting, composed ones among them. */
public final class Comparators {

  private Comparators() {}

  record Person(String name, int age) {
    static int byAge(Person one, Person other) {
      return Integer.compare(one.age(), other.age());
    }
  }

  static final class ByLength implements Comparator<Person> {
    @Override
    public int compare(Person one, Person other) {
      return one.name().length() - other.name().length();
    }
  }

  public static Object run() {
    List<Person> people =
        new ArrayList<>(List.of(new Person("ann", 30), new Person("bo", 20), new Person("cy", 25)));
    people.sort(new ByLength().thenComparing(Person::name).reversed());
    String first = people.get(0).name();
    people.sort(Person::byAge);
    return first
        + people.get(0).name()
        + Collections.max(people, Comparator.comparing(p -> p.name()));
  }
}
