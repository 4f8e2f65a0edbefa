internal import Boosting
internal import Claims
internal import Foundation

/// Logistic regression over the words of claims, by AdaGrad (Duchi, Hazan and Singer, JMLR 2011).
struct WordTrainer {
  var rounds = 24
  var rate: Float = 0.1
  /// Of each word's weight, each time that the word is seen.
  var decay: Float = 0.006
  var seed: UInt64 = 0x4845_4152_5341_5901

  func train(_ examples: [(words: [UInt16], target: Bool)]) -> AnswerModel.Words {
    let positive = Float(examples.count { $0.target } + 1) / Float(examples.count + 2)
    var bias = log(positive / (1 - positive))
    var biasSquares: Float = 1
    var weights = [Float](repeating: 0, count: 1 << AnswerModel.bits)
    var squares = [Float](repeating: 0.1, count: weights.count)
    var order = Array(examples.indices)
    var draw = SplitMix(state: seed)
    for _ in 0..<rounds {
      for place in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(place, Int(draw.next() % UInt64(place + 1)))
      }
      for index in order {
        let words = examples[index].words
        let sum = words.reduce(bias) { $0 + weights[Int($1)] }
        let error = 1 / (1 + exp(-sum)) - (examples[index].target ? 1 : 0)
        for word in words {
          let gradient = error + decay * weights[Int(word)]
          squares[Int(word)] += gradient * gradient
          weights[Int(word)] -= rate * gradient / squares[Int(word)].squareRoot()
        }
        biasSquares += error * error
        bias -= rate * error / biasSquares.squareRoot()
      }
    }
    let step = max(1e-6, (weights.map(abs).max() ?? 0) / 127)
    return AnswerModel.Words(bias: bias, step: step, weights: weights.map { Int8(($0 / step).rounded()) })
  }
}
