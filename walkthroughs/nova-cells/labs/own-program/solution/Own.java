/** Fibonacci, the slow way. */
class Own {
  public static void main(String[] arguments) {
    show(fib(6));
  }

  static int fib(int number) {
    return number < 2 ? number : fib(number - 1) + fib(number - 2);
  }

  static void show(int number) {
    System.out.println(number);
  }
}
