import TestSupport
import Testing

@testable import Inference

@Suite struct LinearLayerTests {
  @Test func byHand() {
    for kernels in Kernels.all {
      let layer = LinearLayer(weights: [1, 2, 3, 4], bias: [10, 20], depth: 2, filler: -1, kernels: kernels)
      #expect(layer.columns == 16)
      let output = layer.apply([1, 1, 0, 2])
      #expect(Array(output[0..<3]) == [13, 27, -1])
      #expect(Array(output[16..<18]) == [14, 28])
    }
  }

  /// Every number of rows up to two blocks, and columns that end inside a panel.
  @Test func everyShapeAgreesWithAPlainSum() {
    var numbers = SeededNumbers(seed: 5)
    for columns in [1, 16, 17, 50, 106] {
      let depth = 9
      let weights = numbers.floats(columns * depth, scale: 1)
      let bias = numbers.floats(columns, scale: 1)
      for kernels in Kernels.all {
        let layer = LinearLayer(weights: weights, bias: bias, depth: depth, kernels: kernels)
        for rows in 0...13 {
          let input = numbers.floats(rows * depth, scale: 1)
          let output = layer.apply(input)
          for row in 0..<rows {
            for column in 0..<columns {
              var sum = Double(bias[column])
              for k in 0..<depth { sum += Double(input[row * depth + k]) * Double(weights[column * depth + k]) }
              #expect(abs(Double(output[row * layer.columns + column]) - sum) < 1e-5)
            }
          }
        }
      }
    }
  }
}
