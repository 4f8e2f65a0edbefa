/// What the documents of the fixture hold, one phenomenon each: “source | cue | content”, and for inner relations the
/// number of the one that holds them. Each was read against the design's table of phenomena before it was kept.
enum Expectations {
  static let all: [(String, [String])] = [
    (
      "worked",
      [
        "the Meridia Herald | reported | Defence officials on Tuesday dismissed Norland's claim that its pilots had crossed the border",
        "0 > Defence officials | dismissed | Norland's claim that its pilots had crossed the border",
        "1 > Norland's | claim | that its pilots had crossed the border",
        "Ana Reyes, the army's chief spokeswoman | said | “There were no flights,”",
        "Ana Reyes, the army's chief spokeswoman | accusing | Norland of inventing a crisis",
        "She | declined | to say where the squadron is based",
      ]
    ),
    (
      "nesting",
      [
        "The Herald | reported | that the ministry said the dam had been closed for repairs",
        "0 > the ministry | said | the dam had been closed for repairs",
      ]
    ),
    (
      "accusation",
      [
        "Okafor | accused | the union of blocking the bridge for three days"
      ]
    ),
    (
      "coordination",
      [
        "Ana Reyes | said | the budget was balanced",
        "Ana Reyes | further warned | that taxes would rise next year",
      ]
    ),
    (
      "coordination2",
      [
        "The mayor | said | that the road was safe and that it would open on Friday"
      ]
    ),
    (
      "relative",
      [
        "the director | said | which … was about his childhood"
      ]
    ),
    (
      "relative2",
      [
        "the former minister | called | a plan that … reckless"
      ]
    ),
    (
      "participle",
      [
        "The minister | saying | that the talks had failed"
      ]
    ),
    (
      "passive",
      [
        " | were said | Three pilots … to have crossed the border at night"
      ]
    ),
    (
      "sourceless",
      [
        " | emerged | that the ferry had not been inspected since March"
      ]
    ),
    (
      "declined",
      [
        "A spokesman for the company | declined | to comment on the report"
      ]
    ),
    (
      "headline",
      [
        "Experts | say: | new bridge unsafe",
        "Tomas Okafor, an engineer | said | “We found cracks in two pillars,”",
      ]
    ),
    (
      "headline2",
      [
        "Okafor | : | We will appeal",
        "Tomas Okafor | told | that his party would appeal against the ruling",
      ]
    ),
    (
      "headline3",
      [
        "Minister | calls | harbour plan ‘reckless’",
        "The minister | said | that the plan for the harbour had not been costed",
      ]
    ),
    (
      "deniedAside",
      [
        "His opponents | long claimed | that Sele had hidden the true price", "he | always denied | which",
        "The new mayor | vowed | to end the toll within her first hundred days",
      ]
    ),
    (
      "tellsAdding",
      [
        "Lund, who will miss the rest of the season | told | he had accepted the apology",
        "0 > he | had accepted | the apology",
        "Lund, who will miss the rest of the season | adding | that he had \"had worse from my brothers\"",
      ]
    ),
    (
      "footage",
      [
        "Ida Moss | asking | “Why are we still here, you might ask?”",
        "Falk | saying | “That makes me proud.”",
      ]
    ),
    ("headlineSharedSubject", ["Norland bank | says | economy can cope"]),
    ("headlineQuoteBehindColon", ["Mayor | hits back at | critics", "Mayor | : | “I will not resign”"]),
    ("headlineTrailingRelative", ["engineer who built it | says | Bridge failed twice"]),
    (
      "dash",
      [
        "Ana Reyes, fisherwoman | — | “The sea took everything we had.”",
        "Tomas Okafor | — | “We will rebuild the harbour.”",
      ]
    ),
    (
      "dashline",
      [
        "Ana Reyes, fisherwoman | — | “The sea took everything we had.”"
      ]
    ),
    (
      "transcript",
      [
        "REYES | : | Did you sign the contract with the shipyard",
        "OKAFOR | : | I did not sign anything that day",
        "REYES | : | The minister says you did",
        "2 > The minister | says | you did",
        "OKAFOR | : | The minister is wrong",
      ]
    ),
    (
      "interrupted",
      [
        "Tomas Okafor, the lawyer for the union | said | “We will appeal,” … “The ruling is wrong and we will prove it in court.”"
      ]
    ),
    (
      "continued",
      [
        """
        Reyes | said | “The winter was hard,” … “We lost half of the herd and nobody came to help us. The road was closed for weeks.

        “In spring the water came.”
        """
      ]
    ),
    (
      "secondhalf",
      [
        "the engineer | said | “The dam is safe,” … “But I would not build my house under it myself.”"
      ]
    ),
    (
      "quotesstraight",
      [
        "the engineer | said | \"The dam is safe,\"",
        "the mayor | added | ''Nobody needs to leave,''",
      ]
    ),
    (
      "said_that_x_said",
      [
        "The envoy | said | that Norland believed the treaty was dead",
        "0 > Norland | believed | the treaty was dead",
      ]
    ),
    (
      "told",
      [
        "Two officials | told | that the minister would resign on Friday"
      ]
    ),
    (
      "belief",
      [
        "Many farmers | believe | the river will rise again",
        "they | fear | that the harvest is lost",
      ]
    ),
    (
      "plan",
      [
        "The governor's | plan | to close the port"
      ]
    ),
    (
      "quotedas",
      [
        "the president | quoted … as saying | that the talks would resume in June"
      ]
    ),
    (
      "twospeakers",
      [
        "Okafor | said | “I never saw the letter,”",
        "Reyes | replied | “That is false,”",
      ]
    ),
    (
      "shared_subject",
      [
        "The engineer | said | that the walls were damp",
        "The engineer | promised | new pipes by winter",
      ]
    ),
    (
      "shared_subject2",
      [
        "The harbour board | said | the ferry had been sold",
        "The harbour board | accused | the owner of hiding the price",
      ]
    ),
    (
      "shared_subject3",
      [
        "Reyes | doubts | that the trains can run on time",
        "Reyes | wants | the state to pay for new tracks",
      ]
    ),
    (
      "inner_subject",
      [
        "The mayor | said | that she had met the miners and promised them work",
        "0 > she | promised | work",
      ]
    ),
    (
      "own_subject",
      [
        "The ministry | confirmed | that the letter exists",
        "a clerk in Meridia | told | it had been burned in May",
      ]
    ),
    (
      "afterthought",
      [
        "police in Meridia | said | The road was closed at noon",
        "the state broadcaster | reported | two bridges were flooded",
      ]
    ),
    (
      "relative_extent",
      [
        "many villagers | believe | which … is haunted"
      ]
    ),
    (
      "gerund",
      [
        "Okafor | denies | having been late for the vote"
      ]
    ),
    (
      "owner",
      [
        "Norland's ministry | dismissed | that estimate as “fiction”"
      ]
    ),
    (
      "attitudes",
      [
        "The union | said | the company has agreed to hire 300 welders",
        "0 > the company | has agreed | to hire 300 welders",
        "Reyes | said | she wanted to see the contract first",
        "2 > she | wanted | to see the contract first",
        "The envoy | said | that Norland denied having shot first",
        "4 > Norland | denied | having shot first",
      ]
    ),
    (
      "used_to",
      [
        "Reyes | said | “My mother used to say that boats are for fools,”",
        "0 > My mother | used to say | that boats are for fools",
      ]
    ),
    (
      "expected",
      [
        " | is expected | A ruling … on March 12"
      ]
    ),
    ("frame_object", ["The airline | denied | any wrongdoing"]),
    ("frame_request", ["The envoy | urged | both sides to talk"]),
    ("frame_preposition", ["Farmers | complain | of falling prices"]),
    ("frame_charge", ["Residents | blamed | the company for the smell"]),
    ("passive_agent", ["the bishop | was condemned | The plan"]),
    ("passive_hearer", [" | were told | that the shaft was safe"]),
    ("raising", [" | is thought | The fire … to have started in the kitchen"]),
    ("impersonal", [" | is understood | the minister will step down"]),
    (
      "gap",
      [
        "The council | approved | a plan that its critics call a folly",
        "0 > its critics | call | a plan that … a folly",
      ]
    ),
    ("yet_to_comment", ["The club | has yet to comment on | the transfer"]),
    ("not_reached", ["Lund | could not be reached | for comment"]),
    ("long_source", ["Mira Falk, 44, whose shop was looted | said | she had lost everything"]),
    (
      "semicolon",
      ["Reyes | insists | that the bridge is safe", "her colleagues | want | a new one"]
    ),
    ("inverted", ["Bette Lindqvist, who owns the farm | said | “We learn from a bang,”"]),
    (
      "sentence_behind",
      [
        "he | said | “Every fish was tagged,” … “You cannot count a tag twice.”",
        "He | conceded | that the sample was small",
      ]
    ),
    ("nobody", []),
    (
      "adjective",
      [
        "Farmers | are convinced | that the dam will silt up within ten years",
        "The ministry | is aware of | the complaints",
        "Her lawyer | was certain | that the tapes had been edited",
      ]
    ),
    (
      "gerundInner",
      [
        "The banker | admitted | telling clients that the bonds were safe",
        "0 > The banker | telling | that the bonds were safe",
        "She | denied | having promised anyone that the school would stay open",
        "2 > She | having promised | that the school would stay open",
        "Okello | recalled | being told that the job was his",
        "4 >  | being told | that the job was his",
      ]
    ),
    (
      "raisedInfinitive",
      [
        " | is said | The actress … to have told friends that she would not return",
        "0 > The actress | have told | that she would not return",
      ]
    ),
    (
      "cleft",
      [
        "the auditors | found | that the money had gone twice",
        "Ida Moss | said | “What I told the police is that I saw two men,”",
        "1 > I | told | that I saw two men",
      ]
    ),
    (
      "parenthetical",
      [
        "her | view | The tests … prove very little",
        "the admiral | has suggested | Whether the fleet can be saved",
      ]
    ),
    (
      "trailing",
      [
        "the harbour board | confirmed | A survey in June had found no cracks",
        "0 > A survey in June | had found | no cracks",
        "its annual report | according to | Engineers noted in March that the crane could fall",
        "2 > Engineers | noted | that the crane could fall",
      ]
    ),
    (
      "colonSplit",
      [
        "The mayor | : | “We are broke.”",
        "The surgeon | warned against | haste",
        "The surgeon | : | “A knee is not a carburettor.”",
      ]
    ),
    (
      "innerQuotation",
      [
        "the pianist | recalled | “Then she said, ‘Sit down and listen.’ I asked where the chair was,”",
        "0 > she | said | ‘Sit down and listen.’",
        "0 > I | asked | where the chair was",
      ]
    ),
    (
      "lightPhrase",
      [
        "The president | paid tribute to | the dead sailors",
        "The club | let it be known | that the coach would go",
      ]
    ),
    (
      "valuation",
      [
        "The union | put | the figure at 900",
        "The company | puts | the loss at four million crowns",
      ]
    ),
    (
      "gerundCoordination",
      [
        "Union leaders | accuse | the owner of breaking his word",
        "Union leaders | want | the contract torn up",
        "The president | vowed | to rebuild the town",
        "The president | blamed | the neighbours for the war",
      ]
    ),
    (
      "silentCoordination",
      [
        "The clinic | confirmed | that a nurse had been dismissed",
        "The clinic | would not discuss | her patients",
      ]
    ),
    (
      "commentary",
      [
        "Prosecutors | alleged | that the captain drank",
        "his widow | bitterly rejected | an accusation",
        " | was accused | The firm … of hiding its debts",
        "both | denied | a claim",
      ]
    ),
    (
      "quotedAsSaying",
      [
        "The owner | was quoted … as saying | that the mill would close",
        "its owner | was quoted as saying | The mill will close",
      ]
    ),
    (
      "hearerClause",
      [
        "The captain | told | that he had seen the lights and that none moved",
        "he | said | “I promised my son I would finish the race,”",
        "1 > I | promised | I would finish the race",
      ]
    ),
    (
      "agentExtent",
      [
        "the bishop | was condemned | The plan … as an insult to the poor"
      ]
    ),
    (
      "accordingExtent",
      [
        "a memo seen by the Ledger | according to | The bank will close 40 branches"
      ]
    ),
    (
      "nounOwner",
      [
        "The treasurer | warning | that the fund was almost empty",
        "a rival | suggestion | that the pictures were forged",
      ]
    ),
    (
      "demonstrative",
      [
        "The coach | called | that “pure fantasy”",
        "The director | rejected | that",
      ]
    ),
    (
      "namelessPassive",
      [
        " | was called | The bridge … a death trap",
        " | has been described | He … as a recluse",
      ]
    ),
    (
      "conjunct",
      [
        "He | denied | that he had ever used the word, or that he bore his pupil any grudge"
      ]
    ),
    (
      "parenthesis",
      [
        " | is understood | The tower … will be sold in May",
        " | is believed | The fleet … was never insured",
      ]
    ),
    (
      "quotation_twice",
      [
        "Okafor | said | “I would beat him,”",
        "Okafor | said | “I would enjoy it. I love a contest. I love a contest more than anything,”",
      ]
    ),
    (
      "question_before",
      [
        "Reyes | asked | “Did you know that the painting was stolen?”"
      ]
    ),
    (
      "quotation_and_more",
      [
        "she | wrote | “Filth out!”",
        "she | arguing | that if nothing changed, “more homes will burn.”",
      ]
    ),
    (
      "quotation_after_aside",
      [
        "Tomas Okafor, who noted that some courses had lost half their value | said | “Revenues are up a little,” … “Things are moving in the right direction, but slowly.”",
        "who | noted | that some courses had lost half their value",
      ]
    ),
    (
      "goesOn",
      [
        "Tomas Okafor, who ran the harbour | said | \"Terrific guy,\" … \"He's a lot of fun.\""
      ]
    ),
    (
      "goesOnNot",
      [
        "Okafor | asked | “Who paid for the tower?”"
      ]
    ),
    (
      "singleParagraphs",
      [
        """
        Okafor | said: | 'We've had enough of the noise.

        'It's a disgrace what they've done to this street.

        'The council won't listen.'
        """
      ]
    ),
    (
      "ownCue",
      [
        "Falk | said | “I’m going to look at many people,”",
        "Lund | repeated | “Ana Reyes?”",
      ]
    ),
    (
      "ownCueWho",
      [
        "Okafor | told | “That is a lie,”",
        "who | replied | “You know it is true.”",
      ]
    ),
    (
      "nickname",
      [
        "Lund's niece, the poet Marcia “Cia” Falk (Lindby) | shouted | “This is a big year for our next senator!” … “The nation is watching us, and we are ready.”"
      ]
    ),
    ("dateline", ["Asha Juma, a trader | said | “Nobody has seen a winter like it,”"]),
    (
      "datelines",
      [
        "the mayor | said | the bridge would be closed",
        "Police | said | two men were held",
      ]
    ),
    (
      "aside",
      [
        "Falk | said | “You're down to the people you can count and meet,” … “If you're not tough, you will lose.”",
        "Falk | noting | that the guild did not lose a single vote",
        "Captain Ida Moss, who said she would not vote for either of them | said | “The clerks just don’t understand the harbour,” … “Their view of our work is years out of date.”",
        "who | said | she would not vote for either of them",
      ]
    ),
    (
      "behindVerb",
      [
        "Falk | said | “Being a mother, that’s my job,”",
        "Okafor | said | “I never said that,”",
        "1 > I | never said | that",
        "Ida Moss of the Ledger | told | he had",
      ]
    ),
    ("wordsBefore", ["she | said | “Change the town, and when you’ve done that, change it again,”"]),
    (
      "longName",
      [
        "Okafor, the leader of the northern guild and the winner of the June vote by a wide margin | said | “A very good reporter, this one,”"
      ]
    ),
    (
      "wentOn",
      [
        "she | went on | “It is a worry, because it would end all the schools we know,”",
        "Falk | then shouted | “Today you proved that there is no place like home.”",
        "1 > you | proved | that there is no place like home",
      ]
    ),
    ("beat", ["Mira Falk | shook | “I have never been paid for it.”"]),
    (
      "quotedBefore",
      [
        "an unnamed diplomat | quoted … as saying | The summit will be postponed"
      ]
    ),
    (
      "quotedAfter",
      [
        "a former official | quoted … as saying | that the files had been burned"
      ]
    ),
    (
      "letterInWhich",
      [
        "The Herald | said | it had seen an email in which the director warned that the roof could collapse",
        "0 > the director | warned | that the roof could collapse",
      ]
    ),
    (
      "clauseInside",
      [
        "The lawyer | said | that his client, who maintains that he was asleep, would appeal",
        "0 > who | maintains | that he was asleep",
      ]
    ),
    (
      "passiveHolder",
      [
        "local fishermen | was disputed | The company's assertion that the spill was contained",
        "0 > The company's | assertion | that the spill was contained",
      ]
    ),
    (
      "accusationHolder",
      [
        "a monk | accusation | that he ordered the attack",
        "0 > he | ordered | the attack",
      ]
    ),
    (
      "participleSpeaker",
      [
        "A bandmate | told | that he had always doubted it would last",
        "0 > he | had always doubted | it would last",
        "A bandmate | calling | Rex a fraud",
        "The minister | said | that the scheme had failed",
        "The minister | blaming | poor weather",
        "The spokesman | refused | to say whether she had been told of the trip",
        "The spokesman | stating | only that he remained in post",
        "She | said | her brother had left the party, saying he was tired of lies",
        "7 > her brother | saying | he was tired of lies",
      ]
    ),
    (
      "silences",
      [
        "The ministry | is yet to respond to | the allegations",
        "Trustees | kept silent on | the reasons for the sacking",
        "The governor | ducked | a question about the tax",
        "The chairman | was unavailable | for comment",
        "The regulator | stopped short of saying | the bank had broken the law",
        "it | did not say | When the wine was bottled",
        "She | declined | to be interviewed",
      ]
    ),
    (
      "openedQuotation",
      [
        " | is alleged | He … to have told a colleague: “Keep your mouth shut or you are finished.”",
        "0 > He | have told | “Keep your mouth shut or you are finished.”",
        " | was accused | The officer … of shouting at the crowd: “Go home.”",
        "2 > The officer | shouting | “Go home.”",
      ]
    ),
    (
      "lostMainVerb",
      [
        "The company's | insistence | that its brakes are safe",
        "Her | belief | that the baby would live",
        "The mayor's | refusal | to resign",
      ]
    ),
    (
      "passedOver",
      [
        "scientists | warn | which … could vanish by 2060",
        "players | accuse | whom … of bullying",
      ]
    ),
    (
      "questionBefore",
      [
        "she | asked | Why had nobody acted?"
      ]
    ),
    (
      "plea",
      [
        "A former treasurer | pleaded | not guilty"
      ]
    ),
    (
      "otherSide",
      [
        "Critics | say | the plan is cruel",
        "supporters | say | it is overdue",
        "Police | believe | he fled north",
        "Police | are appealing for | witnesses",
        "They | feared | being sued",
      ]
    ),
    (
      "dayOfSource",
      [
        "The ministry | denied | that a deal had been reached"
      ]
    ),
    (
      "keptSaying",
      [
        "She | kept saying | that it would be fine",
        "He | kept saying: | “It is not my fault.”",
      ]
    ),
    (
      "wish",
      [
        "she | said | “I’d like to ask the bats,”",
        "0 > I | ’d like | to ask the bats",
      ]
    ),
    (
      "though",
      [
        "The whip, Corin Abbey | disputes | the quotation"
      ]
    ),
    (
      "agentOfName",
      [
        "the premier | was called | He … a liar",
        "regulators | was accused | The firm … of misleading clients",
      ]
    ),
    (
      "headlinePassive",
      [
        "families | accused | Hospital … of ‘cover-up’"
      ]
    ),
    (
      "headlineTold",
      [
        " | told | to leave island"
      ]
    ),
    (
      "headlineCourt",
      [
        " | told | nurse ‘laughed’ at patient"
      ]
    ),
    (
      "headlineRubric",
      []
    ),
    (
      "askedFirst",
      [
        " | Asked | if he had met the envoy",
        "he | said | “No,”",
      ]
    ),
    (
      "askedAside",
      [
        "She | intends | to fly again in October",
        " | asked | if investors would wait that long",
        "she | said: | “They already have.”",
      ]
    ),
    (
      "askedByPaper",
      [
        "the Tarn Chronicle | asked | about the money"
      ]
    ),
    (
      "addingAside",
      [
        "she | said | The alarm had not gone off",
        "she | adding | that the records would be handed over",
      ]
    ),
    (
      "occasionBehind",
      [
        "the government | said | Rebels are holding 14 engineers",
        "state television | reported | that all of them had been freed",
      ]
    ),
    (
      "trailingReport",
      [
        "the quarterly report | according to | Its auditors noted that the group could breach its terms by March",
        "0 > Its auditors | noted | that the group could breach its terms by March",
      ]
    ),
    (
      "parentheticalHolder",
      [
        " | I am told | Some in her own party … are quietly hoping that it fails before the budget does",
        "0 > Some in her own party | are quietly hoping | that it fails before the budget does",
      ]
    ),
    (
      "relativeName",
      [
        "The council | approved | a plan that its critics call a folly",
        "0 > its critics | call | a plan that … a folly",
      ]
    ),
    (
      "relativeSubject",
      [
        "investigators | believe | who … had been drinking"
      ]
    ),
    (
      "relativeNumber",
      [
        "Its distributor | expects | 200,000 visitors",
        "rivals | consider | a number that … far too high",
      ]
    ),
    (
      "relativePreposition",
      [
        "Aske | said | Small boats will be exempt until July",
        "Brennholm | had insisted | a concession on which",
      ]
    ),
    (
      "relativeInSource",
      [
        "the clerk, who called the number “a pleasant surprise” | said | Turnout was low",
        "who | called | the number “a pleasant surprise”",
      ]
    ),
    (
      "agentClause",
      [
        "guards | was told | that the prison was empty"
      ]
    ),
    (
      "agentCharge",
      [
        "a tribunal | was accused | The general … of ordering the attack"
      ]
    ),
    (
      "reducedRaising",
      [
        " | believed | The general … to be in hiding"
      ]
    ),
    (
      "yetToSay",
      [
        "The service | has yet to say | whether the pool qualifies"
      ]
    ),
    (
      "neitherNor",
      [
        "Quillon | neither confirmed nor denied | the minister's statement"
      ]
    ),
    (
      "callsTo",
      [
        "The council | rejected | calls to raise the price of water",
        "0 >  | calls | to raise the price of water",
      ]
    ),
    (
      "scoffed",
      [
        "He | scoffed at | claims that the vote was rigged",
        "0 >  | claims | that the vote was rigged",
      ]
    ),
    (
      "progressive",
      [
        "A friend | said | she had been threatened online and was considering giving up",
        "0 > she | was considering | giving up",
      ]
    ),
    (
      "possibilities",
      [
        "Falk | warned | that her members may refuse overtime",
        "The club | said | it would accept any ruling",
      ]
    ),
    (
      "plainDeeds",
      [
        "A group calling itself Dawn | says | it will strike"
      ]
    ),
    (
      "promisedRest",
      [
        "Leif Harrow | said | “We were promised permits in June,”",
        "0 >  | were promised | permits in June",
      ]
    ),
    (
      "spokenBrief",
      [
        "the rancher | said | “They say four hundred barrels,” … “He told me so.”",
        "0 > They | say | four hundred barrels",
        "0 > He | told | so",
      ]
    ),
    (
      "jurorsTold",
      [
        " | were told | Holm sold the maps to a dealer"
      ]
    ),
    (
      "yearInSource",
      [
        "who | called | the treaty a mistake",
        "The senator, who last year called the treaty a mistake | voted for | it",
      ]
    ),
    (
      "spokenBefore",
      [
        "The chairman | praised | the dockers of Lindby for their patience … “They have waited nine years for a harbour, and they will have it by the spring.”"
      ]
    ),
    (
      "togetherAgain",
      [
        "Falk | said | “We've had floods from the north in the past,” … “Our goal is not to build a wall against the whole river, but to give it room.”",
        "She | didn't suggest | a dam",
      ]
    ),
    (
      "citedBetween",
      [
        "The Courier | citing | people familiar with the talks",
        "The Courier | reported | that the two ports had agreed to merge",
        "1 > the two ports | had agreed | to merge",
      ]
    ),
    (
      "citedNoComma",
      [
        "the Herald | reported | The bank is preparing to close forty branches"
      ]
    ),
    (
      "conditionBetween",
      [
        "A former manager | told | that the inspectors never left their car"
      ]
    ),
    (
      "rescuerQuoted",
      [
        "a rescuer it did not name | quoted … as saying | that knocking had been heard"
      ]
    ),
    (
      "quotedHavingSaid",
      [
        "the singer | quotes … as having said | that fame bored her"
      ]
    ),
    (
      "quotedByPassive",
      [
        "Police | were quoted … as saying | that two men had run from the palace"
      ]
    ),
    (
      "whichQuoted",
      [
        "the news site Border Watch | according to | The deal was dead",
        "an official | quoted … as saying | the money had run out",
      ]
    ),
    (
      "reporterWrites",
      [
        "Our science correspondent, Ulla Brandt | writes: | The probe has gone quiet, and nobody here is smiling. One engineer told me it was “probably the battery”. The next pass is at six",
        "0 > One engineer | told | it was “probably the battery”",
      ]
    ),
    (
      "keptSayingWithin",
      [
        "the engineer | recalled | \"Raj kept saying, 'It's their money,'\"",
        "0 > Raj | saying | 'It's their money,'",
      ]
    ),
    (
      "lookedAndSaid",
      [
        "Ms Tull | said | \"A man came over, looked down the hole and said: 'That'll cost you.' So I left,\"",
        "0 > A man | said | 'That'll cost you.'",
      ]
    ),
    (
      "goesLike",
      [
        "the driver | said | “She goes, ‘Are you lost?’ And he was like, ‘No way,’”",
        "0 > She | goes | ‘Are you lost?’",
        "0 > he | was like | ‘No way,’",
      ]
    ),
    (
      "reportIn",
      [
        "The spokesman | denied | a report in the Daily Comet that the coach had resigned",
        "0 > the Daily Comet | report | that the coach had resigned",
      ]
    ),
    (
      "byAuditors",
      [
        "The ministry | rejected | a suggestion by the auditors that it had hidden the figures",
        "0 > the auditors | suggestion | that it had hidden the figures",
      ]
    ),
    (
      "askedUs",
      [
        "its director, Noor Lind | said | “Families are asking us when this will end,”",
        "0 > Families | are asking | us when this will end",
      ]
    ),
    (
      "doNotKnow",
      [
        "the official | said | “We do not know who sent them,”",
        "0 > We | do not know | who sent them",
      ]
    ),
    (
      "toldAtTheNet",
      [
        "she | said | “He told me at the net he wasn't sure,”",
        "0 > He | told | he wasn't sure",
      ]
    ),
    (
      "warnedAbout",
      [
        "One senior player | claimed | Baranec had been warned twice about his father's tablets",
        "0 >  | had been warned | about his father's tablets",
      ]
    ),
    (
      "curlyWish",
      [
        "Moravec | said | “After this summer I’d like to ask the bats the same thing,”",
        "0 > I | ’d like | to ask the bats the same thing",
      ]
    ),
    (
      "dashDateline",
      [
        "two people with direct knowledge of the matter | told | Corvan Energy has shut the pipeline, the region's biggest, after a leak"
      ]
    ),
    (
      "notProven",
      [
        "She | stressed | that the team could not prove that traffic was the cause"
      ]
    ),
    (
      "banThreatens",
      [
        "Researchers | said | the ban was threatening to ruin small farms"
      ]
    ),
    (
      "itHopes",
      [
        "The company | said | it hopes to reopen the plant in May",
        "0 > it | hopes | to reopen the plant in May",
      ]
    ),
    (
      "expectedAndPlanned",
      [
        "The company | said | it expected sales to fall and planned to cut jobs",
        "0 > it | expected | sales to fall",
        "0 > it | planned | to cut jobs",
      ]
    ),
    (
      "althoughOutside",
      [
        "A small trial | found | that the volunteers reported milder headaches",
        "0 > the volunteers | reported | milder headaches",
      ]
    ),
    (
      "quotationTwoSpaces",
      [
        "Ana Reyes, the engineer of the town | said | “The bridge will not be ready in time,”",
        "Mayor Falk | resisted: | “The bridge will open in May as we promised.”",
      ]
    ),
    ("quotationParticiple", ["Dockers marching through the harbour | shouted | “No ships!”"]),
    (
      "quotationApposedStatement",
      [
        "the statement, which was attributed to Ana Falk | read | “The harbour will close for a month,” … “Ships will be sent to Lindby.”"
      ]
    ),
    ("quotationColonNoun", ["She | : | “You have kept this town alive for three winters.”"]),
    (
      "quotationClauseWithMarks",
      [
        "Ana Reyes | said | “Rents are up a little,” … “Things are going the right way, but slowly.”",
        "who | noted | that prices had “collapsed” to half of what they were in spring",
      ]
    ),
    (
      "quotationNextVerb",
      [
        "Reyes | answered | “Why now? I am on my way to Lindby.”", "Falk | then wrote back | “You look tired.”",
      ]
    ),
    (
      "quotationTwoWrite",
      [
        "the two | write | “The town has no money left for the bridge and must say so,” … “We ask the mayor to come back to the council.”",
        "0 > We | ask | the mayor to come back to the council",
      ]
    ),
    (
      "quotationFarVerb",
      ["Ana Reyes, who runs the ferry | said | “The town has failed its sailors for ten years.”"]
    ),
    (
      "quotationVerbLexicon",
      [
        "Otto Falk, the harbour master | mused | “Imagine the ferry and the bridge on the same day,” … “We would all be rich.”"
      ]
    ),
    (
      "quotationLetter",
      [
        "Ana Reyes | ― | “A mayor must serve the town. To quote my father, ‘the poor know it best.” And that is all he has, “a big mouth.”"
      ]
    ),
    (
      "quotationSwallowed",
      [
        "Reyes | noted | that the mayor had paid nothing for his house", "Falk | boasted | “That makes me clever.”",
      ]
    ),
    (
      "silentBut",
      [
        "He | would not say | how much the pay-off had cost", " | is thought | the figure … to be around two million",
        "She | declined | to name the buyer", "two people close to the talks | said | it was a Dutch fund",
        "The engineer | did not say | that the bridge was safe, but that it could be repaired",
      ]
    ),
    (
      "disputedWithout",
      [
        "She | disputed | that figure", "He | denied | taking the boat without asking",
      ]
    ),
    (
      "forecastCalled",
      [
        "The National Bank | predicts | that food prices will be flat by next June",
        "Tremayne | called | a forecast … far too rosy for a country that buys half its wheat abroad",
      ]
    ),
    (
      "whoThreatened",
      [
        "who | had threatened | to withdraw the film",
        "The producer Mael Brand, who had threatened to withdraw the film | said | that he regretted his words",
        "1 > he | regretted | his words",
      ]
    ),
    (
      "saidButDisputed",
      [
        "The energy minister | said | he accepted the findings", "0 > he | accepted | the findings",
        "the makers' association | disputed | them",
        "the makers' association | saying | that the auditors had looked at only 140 houses",
        "Holm | said | she had paid the debt in full but that her brother denied it", "4 > her brother | denied | it",
      ]
    ),
    (
      "linesAsParagraphs",
      [
        "The film | describes | the harbour men as “heroes of the tide.”",
        "Mira Falk | told | “We have no idea of today if we do not know where we came from,”",
        "1 > we | do not know | where we came from",
        "the Harbour Board | according to | A quarter of the men drown",
      ]
    ),
    (
      "linesOfNames",
      [
        "Tomas Okafor | ― | “The bridge is a bridge to nothing and nobody wants it.”",
        "Ana Reyes | ― | “It saves me an hour a day and I will not hear a word against it.”",
      ]
    ),
    (
      "putItQuoted",
      [
        "the Herald | put it | “the last of the pirates.”"
      ]
    ),
    (
      "behindDash",
      [
        "Reyes | noted | that Falk has never paid for the lock – as was true until the books were opened",
        "Falk | boasted | “That makes me clever.”",
      ]
    ),
    (
      "asserting",
      [
        "Mr. Falk | treating | the remark of Mrs. Reyes … as a compliment",
        "Mr. Falk | asserting | “Of course I pay for the lock.”",
      ]
    ),
    (
      "colonOther",
      [
        "Reyes | said | “There are ghosts,”",
        "Falk | : | “Of course there are ghosts. They are in the lock.”",
      ]
    ),
    (
      "footageSaying",
      [
        "Falk | saying | “That makes me clever.”"
      ]
    ),
    (
      "marksInMarks",
      [
        "Mira Falk, the head of the seamen's union | told | “You find it in every tale of a ‘ghost ship,’”"
      ]
    ),
    (
      "otherParagraph",
      [
        "the engineer | said | “The lock is older than the town, and it has never failed us,” … “We know where the water comes from.”",
        "the Harbour Board | according to | One boat in four is lost",
      ]
    ),
    (
      "shortOfSaying",
      [
        "The regulator | stopped short of saying | the bank had lied",
        "Falk | scoffed at | claims that the vote was rigged",
        "1 >  | claims | that the vote was rigged",
        "The council | rejected | a suggestion by the auditors that it had hidden the figures",
        "3 > the auditors | suggestion | that it had hidden the figures",
      ]
    ),
    (
      "quotedWhich",
      [
        "the news site Border Watch | according to | The deal was dead",
        "an official | quoted … as saying | the money had run out",
        "Two sailors | were quoted … as saying | that the mast had been cut",
      ]
    ),
    (
      "asideClosing",
      [
        "an engineer at the site | told | The bridge will stay shut until spring",
        "records seen by the union | suggest | Nobody had inspected the crane for nine years",
        " | was told | The clinic turned away eleven patients",
        "his aunt, Maren Lund | said | The boy is safe",
      ]
    ),
    (
      "asideMiddle",
      [
        "the contractor | conceded | The tunnel … was dug two metres too low",
        "minutes of the meeting | show | The firm had agreed … to pay for the repairs",
        "1 > The firm | had agreed | to pay for the repairs",
        "the senator | went on | His critics … “should come and see for themselves”",
      ]
    ),
    (
      "asideNone",
      [
        "rivals | found | a cost that … absurd"
      ]
    ),
    (
      "askedFor",
      [
        "He | begged | the judge for mercy",
        "The strikers | petitioned | the minister for a hearing before Easter",
      ]
    ),
    (
      "looksAhead",
      [
        "The union | promised | a vote every six months",
        "She | hopes for | an answer by Tuesday",
        "The club | denies | bribery and keeping two sets of books",
      ]
    ),
    (
      "belowTime",
      [
        "Ms Orr | said | residents had complained for weeks of a foul smell",
        "0 > residents | had complained | of a foul smell",
      ]
    ),
    (
      "ownClause",
      [
        "The coach | praised | his captain, who he said had played with a broken toe",
        "0 > he | said | who … had played with a broken toe",
        "He | wants | the council to pay for the survey, which he says cost him 900 euros",
        "2 > he | says | which … cost him 900 euros",
      ]
    ),
    (
      "grounds",
      [
        "The board | fears | the worst is over",
        "Doctors | believe | the outbreak has peaked",
      ]
    ),
    (
      "nearerCue",
      [
        "The editor | urging | her to “keep digging”"
      ]
    ),
    (
      "ruledOut",
      [
        "The judge | ruled out | reopening the case"
      ]
    ),
    (
      "raisedBy",
      [
        "The auditors | suspect | that the glacier will vanish by 2050",
        "a Norwegian team | first floated | an estimate",
      ]
    ),
    (
      "unaware",
      [
        "The ministry | said | it was not aware of any threat",
        "The mayor | said | he had not been notified of the move",
      ]
    ),
    (
      "firstReported",
      [
        "which | first reported | the sale",
        "The Lindby Courier, which first reported the sale | said | that the price was too low",
      ]
    ),
    (
      "purposeDeed",
      []
    ),
    (
      "signRead",
      [
        "a sign on the door | read | “We are sorry,”"
      ]
    ),
    (
      "termGoesOn",
      [
        "He | blamed | a wet July and “reckless” lending by banks for the crash"
      ]
    ),
    (
      "despiteVote",
      [
        "The council | decided | that the pool must close"
      ]
    ),
    (
      "outsideMarks",
      [
        "The farmers | accuse | the ministry of trying to “starve the valley”",
        "The farmers | ask | the court to stop it",
        "Lund | said | he was sorry",
        "Lund | thanked | the nurses",
      ]
    ),
    (
      "declinedThrough",
      [
        "She | declined | to be questioned"
      ]
    ),
    (
      "stranded",
      [
        "the county | has always insisted | a meeting that … never took place",
        "its owners | maintain | a leak that … was caused by a storm",
      ]
    ),
    (
      "reportHolds",
      [
        "the quarterly report | according to | Its auditors noted that the group could breach the terms of a loan by March",
        "0 > Its auditors | noted | that the group could breach the terms of a loan by March",
      ]
    ),
    (
      "sourceClause",
      [
        "who | thinks | the result broadly right",
        "Hask, an oceanographer who thinks the result broadly right | said | the team should have counted the carbon",
        "which | had offered | 40 million crowns towards a copy",
        "The ministry, which had offered 40 million crowns towards a copy | said | it would wait",
      ]
    ),
    (
      "atTheTime",
      [
        "She | said | that she had “nothing left to put in the boat”"
      ]
    ),
    (
      "joinedBehind",
      [
        "He | noted | that three in ten villages have no road in winter",
        "He | thanked | the drivers “for saying yes before we had finished asking”",
      ]
    ),
    (
      "howLong",
      [
        "Critics | dismissed | him",
        "The union | rejected | the offer",
      ]
    ),
    (
      "afterThePast",
      [
        "Residents | are threatening | to take the council to court"
      ]
    ),
    (
      "someoneAdmitted",
      [
        "Officials | insisted | that everything had gone smoothly",
        "one | admitted | that the ballots had run out twice",
      ]
    ),
    (
      "requestBehindQuote",
      [
        "he | fumed | “This is a disgrace,” … “Who gives her those nights back?”",
        "Mr Bleasdale | has asked | the Attorney General to review the case",
      ]
    ),
    (
      "curlyNegation",
      [
        "she | said | “The road signs are already up,” … “I don’t intend to take them down.”",
        "0 > I | don’t intend | to take them down",
      ]
    ),
    (
      "asideFinder",
      [
        "the archaeologist who found it | said | The ship is genuine"
      ]
    ),
    (
      "asideApposition",
      [
        "the Daily Post-Echo | reported | Several senior players had asked Strake for a meeting in April",
        "0 > Several senior players | had asked | Strake for a meeting in April",
        "the club | denied | a claim which",
      ]
    ),
    (
      "innerShort",
      [
        "Dorothea Korvald | said | “He told me he was fine,”",
        "0 > He | told | he was fine",
        "the spokesman | said | “We have told you everything we know,”",
        "2 > We | have told | everything we know",
      ]
    ),
    (
      "mistaggedPast",
      [
        "the 22-year-old | explained | “I said it might have brushed the sleeve,”",
        "0 > I | said | it might have brushed the sleeve",
      ]
    ),
    (
      "toldAbout",
      [
        "Teodorescu | recalled | “My grandmother used to tell us about a summer without shadows,”",
        "0 > My grandmother | used to tell | about a summer",
      ]
    ),
    (
      "sourcePressed",
      [
        "who | has pressed for | lower rates",
        "The banker Ida Holm, who has pressed for lower rates | said | growth was weak",
      ]
    ),
    (
      "anonymity",
      [
        "who | insisted on | anonymity",
        "A former adviser, who insisted on anonymity for fear of reprisals | said | the count had been stopped",
      ]
    ),
    (
      "convinced",
      [
        "He | said | the bill would double", "The engineer | was convinced | that the piers would hold",
      ]
    ),
    (
      "perfectTail",
      [
        "The prosecutor | said | Arne Holt had told Ida Brask that the bank was closing and offered to help",
        "0 > Arne Holt | had told | that the bank was closing",
        "0 > Arne Holt | offered | to help",
        "A spokesman | confirmed | that the minister had spoken to Mr Holt and had assured him of her support",
      ]
    ),
    (
      "feltCheated",
      [
        "Lars Umber | said | families felt ‘lied to’",
        "0 > families | felt | ‘lied to’",
        "Lars Umber | urged | Ms Sand to order an inquiry",
      ]
    ),
    (
      "answers",
      [
        "the agent Lars Umber | said | “They told us in May: thirty and he’s yours,” … “The club says never.”",
        "0 > They | told | thirty and he’s yours",
        "0 > The club | says | never",
      ]
    ),
    (
      "toldAtAge",
      [
        "Her father | told | that girls had better hands"
      ]
    ),
    (
      "verdictAside",
      [
        "The firm | said | the matter was “under review”",
        "one engineer | called | a phrase … “the ministry’s word for never”",
      ]
    ),
    (
      "twoSubjects",
      [
        "the harbour board | considers | which … unfit for heavy loads"
      ]
    ),
    (
      "wholeSource",
      [
        "which | said | it had suspended her “within the hour”",
        "Harbour Lines, which said it had suspended her “within the hour” | declined | to comment",
      ]
    ),
    (
      "recordedAs",
      [
        "the then mayor, Dora Finch | record … as saying | the gardens would be safe"
      ]
    ),
    (
      "restrictive",
      [
        "The Courier | says | it has seen emails in which Ms Sand describes the tenants as “a nuisance”",
        "0 > Ms Sand | describes | the tenants as “a nuisance”",
      ]
    ),
    (
      "ruledOutNoun",
      [
        "Lars Umber, who took over in 2028 | ruled out | job cuts before Christmas"
      ]
    ),
    (
      "recalled",
      [
        "Her sister | remembers | her saying she would never go back",
        "0 > her | saying | she would never go back",
      ]
    ),
    (
      "quotedRemark",
      [
        "The survey | says | that the wall loses nine inches a year",
        "the Coast Institute | considers | a figure that … “on the high side”",
        "Okello | replied | that he had not seen the letter",
        "she | later described | an answer … as “astonishing”",
      ]
    ),
    (
      "standsBy",
      [
        "The analyst, Ida Brask of Corvel Securities | stood by | the figure"
      ]
    ),
    (
      "shares",
      [
        "Police | have now confirmed | three deaths, all in the district of Lund",
        "The club | confirmed | that it had sacked the manager",
      ]
    ),
    (
      "tellsThat",
      [
        "a quality engineer | tells | that valves at two other plants failed testing in March"
      ]
    ),
    (
      "pending",
      [
        "Officers | have yet to release | the name of the diver"
      ]
    ),
    (
      "datelineColon",
      [
        "Skipper Arun Vela | rubbished | reports of a split in the dressing room"
      ]
    ),
    (
      "foresees",
      [
        "Marjan Marine | forecasts | record year on reclamation boom"
      ]
    ),
    (
      "asidePartialMarks",
      [
        "the Courier | reported | The lawyers said two of the tests “were never attempted”",
        "0 > The lawyers | said | two of the tests “were never attempted”",
      ]
    ),
    (
      "asideOutlet",
      [
        "the newsletter Dome | reported | Lobbyists assured the senator’s staff in July that keys were “in the mail”",
        "0 > Lobbyists | assured | that keys were “in the mail”",
      ]
    ),
    (
      "asideOrSo",
      [
        "the council | claims | The road is safe"
      ]
    ),
    (
      "asideSemicolon",
      [
        "a dispatcher | recalled | A driver had told him the tunnel was full of snow",
        "0 > A driver | had told | the tunnel was full of snow",
        "the agency | maintains | the tunnel is clear",
      ]
    ),
    (
      "asidePlural",
      [
        "rival Ampere & Sons | objects | The tests … were done with empty cells"
      ]
    ),
    (
      "asideInverted",
      [
        "the poet Alwyn Crane | wrote | The lamp … is “the only clock nobody here argues with”"
      ]
    ),
    (
      "asideReduced",
      [
        "a post shared more than 40,000 times | claims | Wolves have torn apart 300 sheep in Haldry since Christmas"
      ]
    ),
    (
      "learnt",
      [
        " | is learnt | She … to have asked the panel for more time"
      ]
    ),
    (
      "raisedRelative",
      [
        " | is said | The minister, who denies wrongdoing … to be considering his position",
        "0 > who | denies | wrongdoing",
      ]
    ),
    (
      "heardFrom",
      [
        "one picker | said | “My husband heard from the driver that it is all settled,”",
        "0 > the driver | heard from | that it is all settled",
      ]
    ),
    (
      "sentWord",
      [
        "Mr Holm | said | the bank had written to him to say the account was closed",
        "0 > the bank | had written to him to say | the account was closed",
      ]
    ),
    (
      "lostPredicate",
      [
        "which | proposed | the rules in September",
        "The Fire Safety Directorate, which proposed the rules in September | contests | that figure",
      ]
    ),
    (
      "lostPredicateClause",
      [
        "A fisherman at the bar | wonders | who will find him in a fog now"
      ]
    ),
    (
      "pluralOwner",
      [
        "The company | has rejected | guides’ claims that it ignored the danger scale",
        "0 > guides’ | claims | that it ignored the danger scale",
      ]
    ),
    (
      "makerOnVerb",
      [
        "The minister | denied | claims by the opposition that she had misled parliament",
        "0 > the opposition | claims | that she had misled parliament",
      ]
    ),
    (
      "lostPassive",
      [
        "He | told | he had been assured by the minister that the money was safe",
        "0 > the minister | had been assured | that the money was safe",
      ]
    ),
    (
      "pressed",
      [
        " | Pressed | on whether he would stand",
        "Mr Lund | said | he had not decided",
      ]
    ),
    (
      "grantDeny",
      [
        "The lawyer | said | his client admitted the theft but denied the assault",
        "0 > his client | admitted | the theft",
        "0 > his client | denied | the assault",
      ]
    ),
    (
      "evidence",
      [
        "The officer | gave evidence | that he had seen the knife"
      ]
    ),
    (
      "inStatement",
      [
        "Brontel | confirmed | that it had received an approach"
      ]
    ),
    (
      "walkedBack",
      [
        "his own office | later walked back | A statement that"
      ]
    ),
    (
      "offerWhich",
      [
        "The Council of Straits | offered | to mediate",
        "both sides | say | an offer which … they are studying",
      ]
    ),
    (
      "hintedAt",
      [
        "The official | denied | that the minister had threatened to resign",
        "0 > the minister | had threatened | to resign",
        "the Lantern | had hinted at | something",
      ]
    ),
    (
      "behindReader",
      [
        "chief executive Dana Koll | wrote | that the factory would close in March"
      ]
    ),
    (
      "lostPast",
      [
        "a Dalton user who goes by Fernweh | posted | “I slept in my car with two cats,”"
      ]
    ),
    (
      "fumed",
      [
        "the 27-year-old | fumed | “Nobody misses three by accident,”"
      ]
    ),
    (
      "valuedAtLeast",
      [
        "Radio Hemmer | put | the number of people caught at at least ten"
      ]
    ),
    (
      "ruledThatOut",
      [
        "The opposition | wants | a vote",
        "The minister | has ruled … out | that",
      ]
    ),
    (
      "wantedItOut",
      [
        "the engineer | said | “My boss said Marcus wanted it out before the keynote,”",
        "0 > My boss | said | Marcus wanted it out before the keynote",
        "1 > Marcus | wanted | it out before the keynote",
      ]
    ),
    (
      "innocence",
      [
        "the lawyer | said | His client maintains his innocence",
        "0 > His client | maintains | his innocence",
      ]
    ),
    (
      "toldRoof",
      [
        "Minutes of the meeting | show | that councillors were told the roof was safe",
        "0 >  | were told | the roof was safe",
      ]
    ),
    (
      "relativeObject",
      [
        "who | had predicted | a cut in the payout",
        "Brokers at Delma Securities, who had predicted a cut in the payout | conceded | they had been “too gloomy”",
      ]
    ),
    (
      "relativeConfirmed",
      [
        "two doctors | confirmed | which … to be authentic",
        "A report by the hospital, which two doctors confirmed to be authentic | lists | 41 deaths",
      ]
    ),
    (
      "citedCount",
      [
        "Bloomgate | reported | that the board was planning to sack him",
        "0 > the board | was planning | to sack him",
      ]
    ),
    (
      "hopefulOf",
      [
        "The company | said | it was hopeful of a settlement",
        "0 > it | was hopeful of | a settlement",
      ]
    ),
    (
      "blunt",
      [
        "Jean Cole | : | “It is a waste.”"
      ]
    ),
    (
      "headlineTells",
      [
        "official | tells | No delay"
      ]
    ),
    (
      "headlineHour",
      [
        "Sheriff | : | Stay off County Road 12"
      ]
    ),
    (
      "apposedAge",
      [
        "Orla Marsh, 47 | said | The mill would be closed by the spring"
      ]
    ),
    (
      "apposedClause",
      [
        "the firm, which employs 400 people | has announced | The mill would be closed by the spring"
      ]
    ),
    (
      "apposedNoun",
      [
        "Okafor, a former miner turned novelist | conceded | The bridge was unsafe"
      ]
    ),
    (
      "apposedParticiple",
      [
        "Marsh, speaking outside the court | told | The money had never been paid"
      ]
    ),
    (
      "apposedAsked",
      [
        "critics of the plan | said | The money had never been paid",
        " | asked | about the cost",
      ]
    ),
    (
      "apposedTwice",
      [
        "Dahl’s lawyer, Ines Roth, a partner at Orme and Roth | warned | The storm would reach the coast by Sunday"
      ]
    ),
    (
      "apposedQuotation",
      [
        "Okafor, a former miner turned novelist | announced | “The money had never been paid,”"
      ]
    ),
    (
      "apposedAccording",
      [
        "Okafor, a former miner turned novelist | according to | The road had been closed since the flood"
      ]
    ),
    (
      "lostClause",
      [
        "Residents of the flats | announced | that there was no plan to close the school"
      ]
    ),
    (
      "lostClauseName",
      [
        "Shanks’s mum Bev | posted | that her girl had cried for two days"
      ]
    ),
    (
      "openingDay",
      [
        "Marsh, speaking outside the court | alleges | that the bridge was unsafe"
      ]
    ),
    (
      "pastMain",
      [
        "one of the survivors | denied | It would not comply with the order"
      ]
    ),
    (
      "briefed",
      [
        "Two officials briefed on the case | told | that the road would be closed"
      ]
    ),
    (
      "postedOn",
      [
        "the Coast Party | posted | The number of cases had doubled since March"
      ]
    ),
    (
      "hadButDecided",
      [
        "Kinfolk Labs | learned | that hackers had copied the profiles of 7 million customers",
        "Kinfolk Labs | decided | not to tell them until the spring",
      ]
    ),
    (
      "atFirst",
      [
        "The mining regulator | disputed | that a licence existed"
      ]
    ),
    (
      "relaySaidReported",
      [
        "Norland state television | reported | Three senior diplomats said the two sides were close to a deal",
        "0 > Three senior diplomats | said | the two sides were close to a deal",
      ]
    ),
    (
      "relayAccording",
      [
        "the Sunday Ledger | reported | The storm could reach the coast by Sunday, according to officials",
        "0 > officials | according to | The storm could reach the coast by Sunday",
      ]
    ),
    (
      "relayQuoting",
      [
        "The Evening Star | said | the money had never been paid"
      ]
    ),
    (
      "relayCitedSaying",
      [
        "Finance Minister Per Dahl | cited … saying | that the money had never been paid"
      ]
    ),
    (
      "relaySpeaking",
      [
        "the mayor, Orla Marsh | said | the bridge was unsafe"
      ]
    ),
    (
      "relayCitingGuard",
      [
        "The broadcaster NBX | reported | that the storm could reach the coast by Sunday",
        "The broadcaster NBX | citing | the coast guard",
      ]
    ),
    (
      "asideModal",
      [
        "His wife | contended | that since she was not running, she should not have to lose her peace even if the court found a public interest"
      ]
    ),
    (
      "recalledSaying",
      [
        "Residents | recalled | her deputy saying that the storm could reach the coast by Sunday",
        "0 > her deputy | saying | that the storm could reach the coast by Sunday",
      ]
    ),
    (
      "recalledName",
      [
        "The head of the inquiry | recalled | Norland saying that the storm could reach the coast",
        "0 > Norland | saying | that the storm could reach the coast",
      ]
    ),
    (
      "criticisedSaying",
      [
        "The coast guard | criticised | the government for saying the firm had known of the leak",
        "0 > the government | saying | the firm had known of the leak",
      ]
    ),
    (
      "whoPolice",
      [
        "police | say | The man who … set the fire"
      ]
    ),
    (
      "calledAccused",
      [
        "The head of the inquiry, Tomas Okafor | called | the law “an insult to the town”",
        "The head of the inquiry, Tomas Okafor | accused | Lund of hiding the costs",
      ]
    ),
    (
      "remindedThat",
      [
        "The head of the inquiry, Tomas Okafor | reminded | environmental groups that the pilot had ignored a warning"
      ]
    ),
    (
      "answeredFigure",
      [
        "the coast guard | disputes | a figure"
      ]
    ),
    (
      "answeredCharge",
      [
        " | was accused | He … of theft",
        "the opposition | denies | a charge",
      ]
    ),
    (
      "relativeFears",
      [
        "Dahl | fears | which … was never needed"
      ]
    ),
    (
      "rootlessWho",
      [
        "the mayor | says | The woman who … stole the boat"
      ]
    ),
    (
      "rootlessFear",
      [
        "who | fear | that the pilot had ignored a warning"
      ]
    ),
    (
      "sayIsTooWeak",
      [
        "critics | say | has failed"
      ]
    ),
    (
      "accordingSubject",
      [
        "Reuters | According to | Finance Minister Per Dahl said the money had never been paid",
        "0 > Finance Minister Per Dahl | said | the money had never been paid",
      ]
    ),
    (
      "accusedOfClaiming",
      [
        "The mayor | accused | the company of claiming that the money had never been paid",
        "0 > the company | claiming | that the money had never been paid",
      ]
    ),
    (
      "openedByCondition",
      [
        "the mayor | said | If the rain goes on … the harbour would stay open"
      ]
    ),
    (
      "openedByPhrase",
      [
        "Ana Reyes | told | In the three years since the fire … the bridge has been closed twice"
      ]
    ),
    (
      "interruptedByNamed",
      [
        "its chairman, Otto Lund | says | The bridge … was never paid for"
      ]
    ),
    (
      "interruptedCopula",
      [
        "the mayor | warned | It is … too late to stop the tunnel"
      ]
    ),
    (
      "interruptedJoint",
      [
        "the regulator | says | Talks had collapsed and … the money is gone"
      ]
    ),
    (
      "interruptedQuestion",
      [
        "the mayor | said | What happened next … was a gift to our rivals"
      ]
    ),
    (
      "interruptedList",
      [
        "the teacher | objects | There are nine … and two on the way"
      ]
    ),
    (
      "interruptedRelative",
      [
        "The coach | blames | a supplement",
        "its maker | insists | which … was clean",
      ]
    ),
    (
      "notInterrupted",
      [
        "Tranter, who chairs the board | said | the leader, Rowena Pask, had promised it",
        "0 > the leader, Rowena Pask | had promised | it",
      ]
    ),
    (
      "whichItDenies",
      [
        "A former engineer | said | the tests had been faked",
        "the port authority | denies | which",
      ]
    ),
    (
      "inAStatement",
      [
        "The mayor | rejected | the allegation"
      ]
    ),
    (
      "asTheyClaimed",
      [
        "The company | denied | that the ferry had sailed without a licence"
      ]
    ),
    (
      "laughedOff",
      [
        "The port authority | laughed off | the suggestion"
      ]
    ),
    (
      "rumorThat",
      [
        "She | denied | a rumor that she had done so already",
        "0 >  | rumor | that she had done so already",
      ]
    ),
    (
      "toldThatWas",
      [
        "The driver | told | that was a lie"
      ]
    ),
    (
      "doNotBuy",
      [
        "Investigators | do not buy | that story"
      ]
    ),
    (
      "buyHouse",
      []
    ),
    (
      "knockedDown",
      [
        "The mayor | knocked down | the allegations"
      ]
    ),
    (
      "knockedDownWall",
      []
    ),
    (
      "borneOut",
      [
        "the log | is borne out | The coach’s claim that the firm had been warned twice",
        "0 > The coach’s | claim | that the firm had been warned twice",
      ]
    ),
    (
      "makesClear",
      [
        "the ship’s log | makes clear | Talks had collapsed"
      ]
    ),
    (
      "asRecorded",
      [
        "her diary | shows | The money had never been paid"
      ]
    ),
    (
      "outOfHand",
      [
        "The mayor | dismissed | the claim"
      ]
    ),
    (
      "closesWithGroup",
      [
        "villagers along the Mand | say | Waste from the smelter killed at least 60 buffaloes"
      ]
    ),
    (
      "closesWithClaimed",
      [
        "two of the teachers | claimed | Nobody had read the report"
      ]
    ),
    (
      "closesWithCharges",
      [
        "opposition leader Milena Perk | charges | The bill would rob pensioners of a tenth of their income"
      ]
    ),
    (
      "warnedNotClosing",
      [
        "The mayor, who had been ill for a week | warned | the union"
      ]
    ),
    (
      "goesOnInMarks",
      [
        "Sheriff Lonnie Cray | announced | The couple were found … “hungry, sunburned and still married”"
      ]
    ),
    (
      "retort",
      [
        "the prosecutor’s | was … explanation | “Fear, Your Honour,”"
      ]
    ),
    (
      "asHeTellsIt",
      [
        "the mayor | tells it | The breakdown … began with soup"
      ]
    ),
    (
      "insistsWhoClaims",
      [
        "Nadia Ferrow, who chairs the board | insists | The fire … would have spread in any case"
      ]
    ),
    (
      "somethingDisputed",
      [
        "The auditors | had warned | of the loss",
        "the bank | disputes | something",
      ]
    ),
    (
      "accusedOfTelling",
      [
        "Ana Reyes | accused | the supplier of telling the court that the pumps were new",
        "0 > the supplier | telling | that the pumps were new",
      ]
    ),
    (
      "relayedInside",
      [
        "the Savannah Courier | reported | Otto Lund said the tubes had been relabelled",
        "0 > Otto Lund | said | the tubes had been relabelled",
      ]
    ),
    (
      "toldThatHad",
      [
        "The finance chief | told | that the chairman had ordered him to “find another auditor”",
        "0 > the chairman | had ordered | him to “find another auditor”",
      ]
    ),
    (
      "paperShown",
      [
        "The audit office | disclosed | an email in which a salesman boasted that “nobody reads the label”",
        "0 > a salesman | boasted | that “nobody reads the label”",
      ]
    ),
    (
      "undertook",
      [
        "The company | undertook | to rebuild the jetty"
      ]
    ),
    (
      "throughSolicitor",
      [
        "The chairman | denied | giving anyone a promise"
      ]
    ),
    (
      "calledIntoQuestion",
      [
        "The bureau | has called into question | the sampling"
      ]
    ),
    (
      "putDownTo",
      [
        "The spokesman | put … down to | the decline … greed"
      ]
    ),
    (
      "gaveWord",
      [
        "The chairman | gave … his word | that the player could leave"
      ]
    ),
    (
      "letSlip",
      [
        "A board member | let slip | that the pumps had failed"
      ]
    ),
    (
      "recordsRecalling",
      [
        "The summary | also records | two technicians recalling that the tubes had been relabelled",
        "0 > two technicians | recalling | that the tubes had been relabelled",
      ]
    ),
    (
      "participleGoesBack",
      [
        "The speaker | ruled | that the word be struck out",
        "The speaker | observing | that the House had thicker skins",
      ]
    ),
    (
      "bracketCloses",
      [
        "The governor | praised | Sen. Joan Marsh (R-Ohio) for her work"
      ]
    ),
    (
      "writtenBy",
      [
        "the ministry | saying | that the fund was insolvent"
      ]
    ),
    (
      "assuredByThat",
      [
        "The harbour master | said | she had been assured by the pilots that no ship would sail",
        "0 > the pilots | had been assured | that no ship would sail",
      ]
    ),
    (
      "directedNot",
      [
        "A porter | said | he had been directed not to speak to the press",
        "0 >  | had been directed | not to speak to the press",
      ]
    ),
    (
      "promisedTheSame",
      [
        "A widow in the hall | called out | that her father had been promised the same in 2019",
        "0 >  | had been promised | the same",
      ]
    ),
    (
      "toldTheSameThing",
      [
        "the ferryman | said | “He told us the same thing in November,”",
        "0 > He | told | the same thing",
      ]
    ),
    (
      "saidTheSameYear",
      [
        "the ferryman | said | “They said the same last year,”",
        "0 > They | said | the same",
      ]
    ),
    (
      "toldEverybodyThat",
      [
        "the ferryman | said | “She told everybody that, even the doctor,”",
        "0 > She | told | that",
      ]
    ),
    (
      "slipOverCourse",
      [
        "The mediator | maintains | that the envoy let slip over the first course that her president would settle for twelve miles",
        "0 > the envoy | let slip | that her president would settle for twelve miles",
      ]
    ),
    (
      "evenAsAlleged",
      [
        "the authority | said | The toll rose to 41 on Tuesday",
        "families | alleged | that dozens of bodies had been washed away",
      ]
    ),
    (
      "citingBeforeReported",
      [
        "The Ridge Sentinel | citing | a person briefed on the inquiry",
        "The Ridge Sentinel | reported | that regulators were weighing a recall",
      ]
    ),
    (
      "confidedBehind",
      [
        "a cleaner at the institute | confided | “My husband swears he has never slept better,”",
        "0 > My husband | swears | he has never slept better",
      ]
    ),
    (
      "sharedNoView",
      [
        "The nurse | said | two patients shared one signature"
      ]
    ),
    // The sentence ends at the comma: it ended the process.
    ("tornAtComma", []),
    (
      "callsUnheard",
      [
        "The company | did not pick up | our calls",
        "The engineer, Bo Lind | did not take | repeated calls from the Herald",
        "The ministry | did not get back to | us",
      ]
    ),
    (
      "uncommitted",
      ["The mayor | would not commit to | a date", "She | would not commit herself to | a full shutdown"]
    ),
    (
      "leftOpen",
      [
        "The court | left open | whether the minister would be heard", "The secretariat | referred | questions",
      ]
    ),
    (
      "wishedNot",
      [
        "The chancellery | did not wish | to comment on the report",
        "The club | did not want | to discuss the transfer",
      ]
    ),
    ("neitherSide", ["Mr Karim | neither accepted nor rejected | the list"]),
    (
      "meanwhile",
      [
        "The army | said | two soldiers had died", "the rebels | claimed | to have killed nine",
      ]
    ),
    (
      "secondThat",
      [
        "Mr Ofosu | insisted in an interview | that the palace had been briefed twice, and that the chief gave his blessing"
      ]
    ),
    ("cleftWish", ["the union | wants | a vote before Easter"]),
    ("closedByColon", ["the clerk of the House | insisted | That was false"]),
  ]
}
