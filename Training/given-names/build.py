#!/usr/bin/env python3
"""Makes Sources/CEntityTables/given-names.txt: given names with the share of women among their bearers.

    pip download --no-deps names==0.3.0 faker==40.54.0    # unpack both
    python3 build.py NAMES_FOLDER FAKER_FOLDER SUPPLEMENT > ../../Sources/CEntityTables/given-names.txt

NAMES_FOLDER holds dist.female.first and dist.male.first (U.S. Census Bureau 1990, public domain, as the package
`names` ships them: name, percent of the population of that sex). FAKER_FOLDER is `faker/providers/person` (MIT):
lists of given names by country. SUPPLEMENT is our own list beside this program: romanized names that neither has.

A line is `name<TAB>digit`: the name in small Latin letters, and the share of women in tenths (0 = men alone, 9 = women
alone). Lines are sorted by their bytes, so that a reader can search them without building a table. Names that both
sexes bear about equally are left out: they tell nothing.
"""
import ast
import pathlib
import re
import sys

names, faker, supplement = (pathlib.Path(a) for a in sys.argv[1:4])
women, men = {}, {}


def add(table, name, weight):
    name = name.strip().lower()
    if re.fullmatch(r"[a-zà-ÿāăąćčďđēėęěğģīįıķļłńņňōőœřśşšţťūůűųźżž'’-]{2,20}", name):
        table[name] = table.get(name, 0.0) + weight


for table, file in ((women, "dist.female.first"), (men, "dist.male.first")):
    for line in (names / file).read_text().splitlines():
        name, percent = line.split()[:2]
        add(table, name, float(percent) + 0.0005)

# A name in a country's list counts like 0.02 % of a population: enough to settle a name that the census lacks.
for file in sorted(faker.glob("*/__init__.py")):
    for node in ast.walk(ast.parse(file.read_text())):
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        match = re.fullmatch(r"(first_names?(?:_romanized|_given)?_(fe)?male|first_(fe)?male_romanized_names)", node.targets[0].id)
        if not match and node.targets[0].id not in ("first_romanized_names_female", "first_romanized_names_male"):
            continue
        table = women if "female" in node.targets[0].id else men
        for leaf in ast.walk(node.value):
            if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                add(table, leaf.value, 0.02)

table = None
for line in supplement.read_text().splitlines():
    if line.startswith("#") or not line.strip():
        continue
    if line in ("women:", "men:"):
        table = women if line == "women:" else men
        continue
    for name in line.split():
        add(table, name, 1.0)

lines = []
for name in women.keys() | men.keys():
    w, m = women.get(name, 0.0), men.get(name, 0.0)
    tenth = min(9, int(10 * w / (w + m)))
    if tenth in (4, 5):
        continue
    lines.append(f"{name}\t{tenth}\n".encode())
sys.stdout.buffer.write(b"".join(sorted(lines)))
