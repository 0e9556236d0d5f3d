enum Shape:
  case Circle(r: Double)
  case Square(a: Double)

trait Area[T]:
  extension (t: T) def area: Double

given Area[Shape] with
  extension (t: Shape) def area: Double = t match
    case Shape.Circle(r) => math.Pi * r * r
    case Shape.Square(a) => a * a

@main def hello(): Unit =
  val shapes = for r <- 1 to 3; s <- List(Shape.Circle(r), Shape.Square(r)) yield s
  println(shapes.map(_.area).sum)
