#!/usr/bin/env python3
"""Makes records for parity.py: make_parity.py MODEL_FOLDER [TEXTS.jsonl …] [--count N] [--seed S] > PARITY.jsonl

Runs in a Python that has spaCy (Benchmarks/language/spacy_speed.py says how to make one). MODEL_FOLDER: an unpacked spaCy pipeline.
TEXTS: lines with a “text”, whose paragraphs are taken as they are or spoiled; without them, sentences of our own are.

Each record is one paragraph, annotated alone, of one of these kinds (its id begins with the kind):

  plain    a paragraph as it is                        spoiled  a paragraph in which characters are lost, doubled, changed
  mixed    a paragraph with odd pieces between words   pieces   odd pieces and words, glued or parted by odd white space
  glued    words and marks without a space             capital  a paragraph in capitals, small letters or Title Case
  quoted   quotation marks of every kind around words  numbers  numbers with units, dates, times, amounts of money
  script   words of other scripts, alone or mixed      scalars  any Unicode characters at all
  long     chunks of hundreds of characters            short    one to three characters

Records hold no blank line and no NUL, and neither begin nor end with white space: that belongs to no paragraph of Hearsay's.
"""

import argparse
import json
import random
import re
import sys
import unicodedata

import spacy

SENTENCES = [
    "Ana Reyes, the army's chief spokeswoman, said on Tuesday that there were no flights over Norland.",
    "“We won't comment on that,” Tomas Okafor told the Meridia Herald, which first reported the talks.",
    "Shares of Meridia Rail Inc. fell 3.5% to $41.20 after the company said it had lost a $2 billion contract.",
    "The ministry's statement - its third in a week - didn't say who'd ordered the raid, or why.",
    "He's been mayor since 2019; she'd rather he weren't, and so would most of the town's 40,000 people.",
    "Norland's parliament voted 212-98 on March 3 to ban the trade, despite warnings from the U.N. and the E.U.",
    "“It's a lie,” she said. “Nobody's ever asked us, and nobody will.”",
    "According to a senior official who asked not to be named, the two sides could meet as early as next Monday.",
    "The storm, which made landfall at 4:30 a.m., left at least 17 dead and tens of thousands without power.",
    "Asked whether he'd resign, Okafor laughed: 'I'm going nowhere.'",
    "The men, aged 19 to 24, were charged with running a so-called pay-to-play scheme, prosecutors said.",
    "Critics call it the worst-kept secret in Norland; supporters say it's the government's best idea in years.",
]

WORDS = (
    "the a of in to and said that minister officials Norland Meridia Ana Reyes Tomas Okafor will would have been running "
    "quickly better best worse mice went children city army spokeswoman reported claimed on Tuesday three million dollars he "
    "she they it who which because if was is are not never very left lay lies saw found felt leaves wolves men's Reyes' her "
    "his its their there here no yes oh well US UN EU CEO NATO ex-minister vice-president anti-war").split()
CONTRACTIONS = (
    "don't can't won't shan't ain't couldn't've I'm I'd I'll I've you're he's she'd we'll they've y'all y'all're let's that's "
    "who's what're o'clock ma'am 'em 'til 'cause 'bout 'Tis 'twas rock'n'roll gonna gotta wanna gimme lemme dunno cannot c'mon "
    "doin' nothin' d'you DON'T Can't I'M dont cant im Ill").split()
CONTRACTIONS += [word.replace("'", "’") for word in CONTRACTIONS if "'" in word]
MARKS = list(".,;:!?()[]{}<>/\\|@#$%^&*-_=+~`'\"") + (
    "“ ” ‘ ’ „ ‚ « » ‹ › … – — ― ‐ ‑ − · • ′ ″ ¡ ¿ § ¶ † ‡ © ® ™ ° ± × ÷ ¬ ~ ' '' `` \"\" ... .. -- --- ?! !!! ?? (c) "
    "/// *** ___ === <> -> => << >> &amp; &quot; &#8217;").split()
EMOTICONS = (
    ":) :-) :( :-( ;) ;-) :D :-D :P :-P xD XD <3 </3 :'( :'-( =) =( =D :/ :-/ :\\ :| :* ^_^ ^__^ -_- o_O O.o >.< ._. ¯\\_(ツ)_/¯ "
    "(╯°□°）╯︵┻━┻ ಠ_ಠ (ಠ_ಠ) (^_^) 8-) 8) [-: [= (-: (; (: ):").split()
EMOJI = (
    "😀 😂 👍 👍🏽 👩‍👩‍👧‍👦 👨🏾‍🚀 🏳️‍🌈 🏴‍☠️ ❤️ ❤ ☺️ ☺ 🇳🇴 🇪🇺🇺🇸 1️⃣ #️⃣ ✔️ ⚽ 🧑‍💻 🤷🏻‍♀️ ♀ ⏰ 🅰️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿").split()
ADDRESSES = (
    "https://norland.example/a?b=c&d=e#f http://www.meridia.example www.herald.example/news/2031/05/14 ana@norland.example "
    "a.b+c@x.co.uk norland.example meridia.co.uk/x ftp://files.example:21/a mailto:a@b.example @tomas_okafor #Norland "
    "https://x.example/(a_b) http://10.0.0.1:8080/ //x.example/y C:\\temp\\a.txt /usr/lib file.txt v1.2.3 localhost:80 "
    "<https://x.example>, (www.x.example). example.com's").split()
ABBREVIATIONS = (
    "Mr. Mrs. Ms. Dr. Prof. Gen. Sen. Rep. Gov. Jan. Feb. Sept. Dec. St. Inc. Ltd. Co. Corp. vs. etc. e.g. i.e. U.S. U.S.A. "
    "U.K.'s D.C. a.m. p.m. A.M. 5p.m. 10am No. Nos. Ph.D. J.R. J. R. Jr. Sr. Mt. Calif. N.Y. Ore. ft. lb. kg. approx. est. "
    "i.e e.g Op.-Ed. M.D., Inc.,").split()
NUMBERS = (
    "5 12 1,000 1,000.50 3.14 .5 5. 1/2 3/4 ½ 2½ 1st 2nd 3rd 21st 1990s '90s 90's 5% 3.5% 50-60 50–60 1-0 $5 $5m $3.5bn US$40 "
    "A$5 C$3 €4 €4,50 £1.2m ¥100 4€ 5$ 10km 5kg 20mph 3pm 3p.m. 3:45 03:45:10 12/25/2031 2031-05-14 14.05.2031 5' 6\" 5'11\" "
    "100F 10°C 10° C 1e9 1E-5 0x1F 007 1-800-555-0100 +44 (0)20 +1-555 IV XVI 24/7 9/11 A1 B-52 F16 COVID-19 G20 MH17 4x4 3x "
    "10k 10K 2m 2M 1bn 10,000-strong 20-year-old 3-to-1 15th-century #1 No.1 ² ① Ⅷ ٣ १२ ２０").split()
HYPHENS = (
    "e-mail well-known ex-wife co-operate re-elect anti-Norland Meridia-based Reyes-Okafor mother-in-law twenty-one A-B a-b-c "
    "a--b a—b a–b word- -word -- word--- x-ray U.S.-led non-U.S. post-9/11 and/or he/she 1-and-2 a_b a__b a.b a..b a...b a,b "
    "a;b a:b a!b a?b a'b a’b a\"b a(b a)b a[b] a+b a=b a<b a>b a&b a|b a*b a/b/c a~b a^b a%b a$b a#b a@b").split()
SCRIPTS = (
    "日本語 中文。 「引用」 東京都は、 한국어 서울 שלום הָעוֹלָם سلام السَّلامُ مرحبا، москва Ёлка ΑΣ Σίσυφος ΌΔΟΣ ελληνικά। हिन्दी। ภาษาไทย "
    "ქართული ᲥᲐᲠᲗᲣᲚᲘ Հայերեն አማርኛ தமிழ் বাংলা ትግርኛ İstanbul ıssız straße STRASSE ẞ ǅ ǆ Ünïcödé naïve façade Zoë Æsir "
    "œuvre Łódź Đặng Nguyễn ﬁn ﬂag Ⅷ ª º µ Ω Å ſ ŉ ΐ Ꭰ ꭰ 𝐀𝐁𝐂 𝔸 𐐀 𐐨 Ⓐ ⓐ ＡＢＣ ａｂｃ ｱｲｳ").split()
MARKED = ["e\u0301", "\u0301", "a\u0308\u0323", "\u200d", "\u200b", "\u200e", "\u200f", "\u202e", "\u2060", "\ufeff", "\u00ad",
          "\ufe0f", "\u0345", "i\u0307", "\u034f", "\u20dd", "\u0600", "\ufffd", "\ufffe", "\ue000", "\U000e0001",
          "\U0010ffff", "\x01", "\x07", "\x08", "\x0e", "\x1b", "\x7f", "\x80", "\x9f"]
SPACES = ["  ", "   ", "\t", "\n", "\n ", " \n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\u00a0",
          "\u1680", "\u2000", "\u2003", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\u00a0 ", " \u00a0"]
GROUPS = [CONTRACTIONS, MARKS, EMOTICONS, EMOJI, ADDRESSES, ABBREVIATIONS, NUMBERS, HYPHENS, SCRIPTS, MARKED]
# CPython 3.11 knows Unicode 14; later characters have other properties elsewhere.
SCALARS = [chr(code) for code in range(1, 0x30000)
           if not 0xD800 <= code <= 0xDFFF and unicodedata.category(chr(code)) != "Cn"]
QUOTES = [("“", "”"), ("\"", "\""), ("'", "'"), ("‘", "’"), ("``", "''"), ("«", "»"), ("„", "“"), ("‹", "›"), ("''", "''"),
          ("(", ")"), ("[", "]"), ("\"'", "'\""), ("“‘", "’”"), ("``", "\""), ("“", "\""), ("", "”"), ("“", "")]


class Maker:
    def __init__(self, seed, paragraphs):
        self.random = random.Random(seed)
        self.paragraphs = paragraphs

    def piece(self):
        return self.random.choice(self.random.choice(GROUPS))

    def word(self):
        return self.random.choice(WORDS) if self.random.random() < 0.6 else self.random.choice(self.paragraph().split())

    def paragraph(self):
        return self.random.choice(self.paragraphs)

    def part(self):
        words = self.paragraph().split()
        start = self.random.randrange(len(words))
        return words[start:start + self.random.randint(3, 30)]

    def join(self, pieces, glue, odd):
        """Pieces, with nothing between them, odd white space, or a blank."""
        text = ""
        for piece in pieces:
            chance = self.random.random()
            text += piece + ("" if chance < glue else self.random.choice(SPACES) if chance < glue + odd else " ")
        return text

    def plain(self):
        return self.paragraph()

    def spoiled(self):
        letters = list(self.paragraph())
        for _ in range(self.random.randint(1, 15)):
            place, chance = self.random.randrange(len(letters)), self.random.random()
            if chance < 0.25:
                letters[place] = ""
            elif chance < 0.45:
                letters.insert(place, self.piece())
            elif chance < 0.55:
                letters.insert(place, self.random.choice(SPACES))
            elif chance < 0.7:
                letters[place] = letters[place].swapcase()
            elif chance < 0.85:
                letters[place] = self.random.choice(SCALARS)
            else:
                letters[place] *= self.random.randint(2, 6)
        return "".join(letters)

    def mixed(self):
        words = self.part()
        for _ in range(self.random.randint(1, 6)):
            words.insert(self.random.randrange(len(words) + 1), self.piece())
        return self.join(words, 0.03, 0.03)

    def pieces(self):
        count = self.random.randint(1, 40)
        return self.join([self.piece() if self.random.random() < 0.5 else self.word() for _ in range(count)], 0.25, 0.15)

    def glued(self):
        count = self.random.randint(2, 6)
        return " ".join(
            self.join([self.random.choice([self.word, self.piece, lambda: self.random.choice(MARKS)])() for _ in range(count)], 1, 0)
            for _ in range(self.random.randint(1, 12)))

    def capital(self):
        change = self.random.choice([str.upper, str.lower, str.title, str.swapcase, str.capitalize])
        return change(self.paragraph() if self.random.random() < 0.7 else self.pieces())

    def quoted(self):
        words = self.part()
        for _ in range(self.random.randint(1, 4)):
            start = self.random.randrange(len(words))
            end = self.random.randrange(start, len(words))
            opening, closing = self.random.choice(QUOTES)
            words[start] = opening + words[start]
            words[end] += self.random.choice(["", ",", ".", "!", "?", "…"]) + closing + self.random.choice(["", "", ",", "."])
        return " ".join(words)

    def numbers(self):
        words = []
        for _ in range(self.random.randint(1, 20)):
            number = self.random.choice(NUMBERS)
            if self.random.random() < 0.4:
                number = "".join(str(self.random.randrange(10)) if letter.isascii() and letter.isdigit() else letter for letter in number)
            words += [number] + [self.word() for _ in range(self.random.randint(0, 3))]
        return self.join(words, 0.05, 0.02)

    def script(self):
        count = self.random.randint(1, 15)
        return self.join([self.random.choice(SCRIPTS) if self.random.random() < 0.7 else self.word() for _ in range(count)], 0.15, 0.05)

    def scalars(self):
        start = self.random.randrange(len(SCALARS))
        near = SCALARS[start:start + self.random.choice([40, 300])] + [" "] * 10
        source = self.random.choice([near, SCALARS + [" "] * (len(SCALARS) // 6)])
        return "".join(self.random.choice(source) for _ in range(self.random.randint(1, 80)))

    def long(self):
        alphabet = self.random.choice(["ab", "\"", "-", ".", "'", "a.", "a-", "1,", "'s", "(", "😀", "é", "\u0301", "/", "ab'\"-.,", "a\"b"])
        chunk = "".join(self.random.choice(alphabet) for _ in range(self.random.randint(100, 700)))
        return " ".join([*self.part()[:8], chunk, *self.part()[:8]])

    def short(self):
        source = self.random.choice([MARKS, SCALARS, MARKED, list("abcxyzABCI'\"0159.,-")])
        return "".join(self.random.choice(source) for _ in range(self.random.randint(1, 3)))


# How often each kind comes.
KINDS = {"plain": 4, "spoiled": 3, "mixed": 3, "pieces": 3, "glued": 3, "capital": 1, "quoted": 2, "numbers": 2, "script": 1,
         "scalars": 2, "long": 1, "short": 1}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    paragraphs = set(SENTENCES) | {" ".join(pair) for pair in zip(SENTENCES, SENTENCES[1:])}
    for path in options.texts:
        with open(path, encoding="utf-8") as file:
            for line in file:
                paragraphs |= {part.strip() for part in re.split(r"\n\s*\n", json.loads(line)["text"]) if 20 < len(part) < 1500}
    maker = Maker(options.seed, sorted(part for part in paragraphs if part.split()))
    kinds = [kind for kind, share in KINDS.items() for _ in range(share)]
    texts = {}
    while len(texts) < options.count:
        kind = maker.random.choice(kinds)
        text = getattr(maker, kind)().replace("\0", "").strip()
        if text and not re.search(r"\n\s*\n", text):
            texts.setdefault(text, f"{kind}-{options.seed}-{len(texts)}")

    nlp = spacy.load(options.model)
    for document, name in nlp.pipe(texts.items(), as_tuples=True, batch_size=64):
        print(json.dumps({
            "id": name, "text": document.text,
            "sentences": [[sentence.start_char, sentence.end_char] for sentence in document.sents],
            "tokens": [{"text": token.text, "start": token.idx, "end": token.idx + len(token.text), "lemma": token.lemma_,
                        "pos": token.pos_, "tag": token.tag_, "morph": str(token.morph), "head": token.head.i, "dep": token.dep_}
                       for token in document],
            "entities": [{"text": entity.text, "type": entity.label_, "start": entity.start_char, "end": entity.end_char}
                         for entity in document.ents],
        }))


if __name__ == "__main__":
    main()
