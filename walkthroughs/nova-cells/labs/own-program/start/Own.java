/** A program of your own. */
class Own {
  public static void main(String[] arguments) {
    System.out.println("nothing yet");
  }
}
