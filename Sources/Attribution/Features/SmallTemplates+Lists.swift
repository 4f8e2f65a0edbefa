extension SmallTemplates {
  /// Bits of the fields: a tag or relation has 6, a part of speech or kind of name 5, a side 2.
  static let cues: [(template: Int, fields: [Field])] = [
    (4, [.bits(3)]), (20, [.bits(6)]), (21, [.bits(5)]), (23, [.bits(6)]), (24, [.bits(6)]), (25, [.bits(6)]),
    (26, [.bits(6)]), (30, [.bits(5)]), (31, [.bits(5)]), (32, [.bits(5)]), (33, [.bits(5)]), (34, [.bits(5)]),
    (40, [.bits(1), .bits(5)]), (42, [.bits(1), .bits(1)]), (44, [.bits(3), .bits(1)]), (45, [.bits(3), .bits(1)]),
    (49, [.bits(1), .bits(5)]), (60, [.bits(6)]), (64, [.bits(6), .bits(6)]), (65, [.bits(6), .bits(6)]),
    (70, [.bits(6), .bits(6)]), (81, [.bits(5), .bits(5), .bits(6)]), (84, [.bits(6), .bits(1), .bits(1)]),
    (85, [.bits(6), .bits(6)]), (86, [.bits(5), .bits(5), .bits(6)]), (100, [.bits(6), .bits(6), .bits(1)]),
    (102, [.bits(6), .bits(2), .bits(6)]), (140, [.bits(2), .bits(5)]), (142, [.bits(2), .bits(5)]),
    (143, [.bits(3), .bits(5)]), (144, [.bits(3), .bits(5)]), (145, [.bits(3), .bits(5)]),
  ]

  static let arguments: [(template: Int, fields: [Field])] = [
    (205, [.bits(3)]), (206, [.bits(6)]), (208, [.bits(6)]), (209, [.bits(6)]), (210, [.bits(6)]), (211, [.bits(6)]),
    (212, [.bits(5)]), (213, [.bits(5), .bits(5), .bits(5)]), (216, [.bits(6)]), (217, [.bits(3)]),
    (218, [.bits(3), .bits(6)]), (300, [.bits(2), .bits(5)]), (301, [.bits(2), .bits(5)]),
    (302, [.bits(2), .bits(6)]), (303, [.bits(6), .bits(2)]), (306, [.bits(4), .bits(2)]),
    (307, [.bits(4), .bits(2), .bits(5)]), (308, [.bits(3), .bits(2)]), (309, [.bits(3), .bits(1), .bits(2)]),
    (310, [.bits(2), .bits(2), .bits(1)]), (311, [.bits(2), .bits(2), .bits(1)]),
    (312, [.bits(2), .bits(2), .bits(1)]), (313, [.bits(1), .bits(2)]), (315, [.bits(2), .bits(5)]),
    (319, [.bits(2), .bits(3), .bits(1)]), (320, [.bits(2), .bits(2), .bits(1)]), (322, [.bits(6), .bits(6)]),
    (330, [.bits(4), .bits(2), .bits(1)]), (332, [.bits(4), .bits(2), .bits(2)]),
    (333, [.bits(1), .bits(1), .bits(2)]), (334, [.bits(4), .bits(2), .bits(2)]),
    (335, [.bits(2), .bits(4), .bits(2)]), (336, [.bits(1), .bits(2)]), (337, [.bits(2), .bits(2), .bits(5)]),
    (340, [.shape]), (341, [.shape, .bits(2)]), (342, [.shape, .bits(6)]), (346, [.shape, .bits(1), .bits(5)]),
    (348, [.bits(3), .bits(2), .bits(3)]), (349, [.shape, .bits(2)]), (352, [.shape, .bits(5), .bits(1)]),
    (356, [.shape, .bits(1), .bits(1)]), (357, [.shape, .bits(2), .bits(2)]), (358, [.shape, .bits(1), .bits(1)]),
    (360, [.bits(3), .bits(6), .bits(6)]), (380, [.bits(2), .bits(1), .bits(1)]),
    (381, [.bits(2), .bits(1), .bits(5)]), (382, [.bits(1), .bits(2), .bits(5)]),
    (384, [.bits(2), .bits(6), .bits(1)]),
  ]
}
