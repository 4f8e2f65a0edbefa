internal import Language

/// Numbers in words.
enum NumberWords {
  static let small: WordTable<Int> = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  static let scales: WordTable<Double> = [
    "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9,
    "b": 1e9, "tn": 1e12, "k": 1000, "crore": 1e7, "lakh": 1e5, "dozen": 12, "mln": 1e6, "bln": 1e9, "m.": 1e6,
    "cr": 1e7,
  ]

  /// Plurals that stand for a number nobody counted; the least that they can mean.
  static let vague: WordTable<Double> = [
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9, "trillions": 2e12,
  ]

  static let fractions: WordTable<Double> = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10,
  ]
}
