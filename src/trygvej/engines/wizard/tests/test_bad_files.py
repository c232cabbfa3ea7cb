"""One bad file for each mistake, and the message it must give: its code, its place and its Danish sentence."""

import gettext
from datetime import date
from pathlib import Path

import pytest

import trygvej
from trygvej.engines.problems import CATALOGUE, Problem, describe
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.tests.small import library
from trygvej.engines.wizard.yaml import MOST_CHARACTERS

FOLDER = Path(__file__).parent / "bad"
TODAY = date(2026, 11, 24)
LOCALE = Path(trygvej.__file__).parent / "locale"

# file: (code, place, what the Danish message says)
EXPECTED = {
    "asks-later": (
        "asks-later",
        "questions.bolig.next[0].when",
        "Betingelsen spørger til “hane”, som aldrig er stillet før dette sted.",
    ),
    "boolean": (
        "boolean",
        "questions.hane.next[0].when.equal",
        "Et nøgent “true” læses som sandt eller falsk og ikke som et ord.",
    ),
    "check-again-passed": (
        "check-again-passed",
        "check_again",
        "Vejviseren skulle have været set efter igen 2026-11-20.",
    ),
    "colour": (
        "colour",
        "outcomes.nej.unfit.da",
        "“grønne” nævner en farve, og den kan ikke alle se.",
    ),
    "cycle": (
        "cycle",
        "questions.antal",
        "Spørgsmålene fører i ring: antal → hane → antal",
    ),
    "dead-end": (
        "dead-end",
        "questions.hane",
        "Spørgsmålet fører ingen steder hen.",
    ),
    "did-you-mean": (
        "did-you-mean",
        "unreviwed",
        "Der er intet felt her, der hedder “unreviwed”.",
    ),
    "direction": (
        "direction",
        "outcomes.nej.unfit.da",
        "“til højre” siger, hvor noget er på skærmen, og det er anderledes på en telefon.",
    ),
    "empty": (
        "empty",
        "outcomes.nej.unfit.da",
        "Her står ingenting.",
    ),
    "example-answer-not-asked": (
        "example-answer-not-asked",
        "examples[0]",
        "Eksemplet “En med hus og ti høns” svarer på “hane”, som ikke bliver stillet på dets vej.",
    ),
    "example-answer-refused": (
        "example-answer-refused",
        "examples[0]",
        "Eksemplet “En med hus og ti høns” svarer “lejlighed” på “bolig”, og det kan man ikke svare den dag.",
    ),
    "example-date-outside": (
        "example-date-outside",
        "examples[0]",
        "Eksemplet “En med hus og ti høns” er fra 2013-03-01, hvor vejviseren ikke kan spørges.",
    ),
    "example-missing": (
        "example-missing",
        "examples",
        "Vejviseren har ingen eksempler.",
    ),
    "example-stops": (
        "example-stops",
        "examples[0]",
        "Eksemplet “En med hus og ti høns” stopper ved spørgsmålet “start-dag” uden at nå et resultat.",
    ),
    "example-words-missing": (
        "example-words-missing",
        "examples[0]",
        "Svaret i eksemplet “En med hus og ti høns” siger ikke “10”.",
    ),
    "example-wrong-outcome": (
        "example-wrong-outcome",
        "examples[0]",
        "Eksemplet “En med hus og ti høns” giver “ja-nyt” og ikke “ja”.",
    ),
    "exclamation": (
        "exclamation",
        "outcomes.nej.unfit.da",
        "Et udråbstegn lyder, som om man råber.",
    ),
    "format-version": (
        "format-version",
        "format",
        "Formatet er “7”, og kun format 1 kan læses.",
    ),
    "identifier-card": (
        "identifier-card",
        "outcomes.nej.unfit.da",
        "Teksten rummer noget, der ligner nummeret på et betalingskort.",
    ),
    "identifier-cpr": (
        "identifier-cpr",
        "outcomes.nej.unfit.da",
        "Teksten rummer noget, der ligner et rigtigt CPR-nummer.",
    ),
    "jargon": (
        "jargon",
        "outcomes.nej.unfit.da",
        "“samtykke” er et ord, mange ikke kender, og det er ikke forklaret.",
    ),
    "label-too-long": (
        "label-too-long",
        "questions.bolig.options.andet.label.da",
        "Teksten har 65 tegn, og højst 60 kan være på en telefon.",
    ),
    "language-not-listed": (
        "language-not-listed",
        "unreviewed[0]",
        "“pl” er ikke et af vejviserens sprog.",
    ),
    "lix": (
        "lix",
        "languages[0]",
        "Teksten er for svær at læse: LIX 30.",
    ),
    "missing-field": (
        "missing-field",
        "owner",
        "Feltet “owner” mangler.",
    ),
    "name-twice": (
        "name-twice",
        "outcomes.hane",
        "“hane” er navnet på både et spørgsmål og et svar.",
    ),
    "needs-date": (
        "needs-date",
        "questions.bolig.options.lejlighed.valid_to",
        "“31. december 2024” er ikke en dato.",
    ),
    "needs-fields": (
        "needs-fields",
        "outcomes.ja.name",
        "Her skal der stå navne fulgt af værdier.",
    ),
    "needs-language": (
        "needs-language",
        "languages[1]",
        "“engelsk” er ikke koden for et sprog.",
    ),
    "needs-list": (
        "needs-list",
        "outcomes.ja.sources",
        "Her skal der stå en liste.",
    ),
    "needs-name": (
        "needs-name",
        "questions.En høne",
        "“En høne” kan ikke være et navn her.",
    ),
    "needs-number": (
        "needs-number",
        "rates.flok.rows[0].value",
        "“ti” er ikke et helt tal.",
    ),
    "needs-text": (
        "needs-text",
        "help.ven.phone",
        "“12345678” er ikke tekst.",
    ),
    "needs-url": (
        "needs-url",
        "links.side.url",
        "“example.org/hoens” er ikke en webadresse.",
    ),
    "never-taken": (
        "never-taken",
        "questions.bolig.next[2]",
        "Intet muligt svar går denne vej, uanset datoen.",
    ),
    "no-branch-date": (
        "no-branch",
        "questions.start-dag",
        "Svaret “2026-01-01” fører ingen steder hen 2014-01-01.",
    ),
    "no-branch-later": (
        "no-branch",
        "questions.hane",
        "Svaret “ja” fører ingen steder hen 2020-06-01.",
    ),
    "no-branch-number": (
        "no-branch",
        "questions.antal",
        "Svaret “20” fører ingen steder hen 2014-01-01.",
    ),
    "no-branch-option": (
        "no-branch",
        "questions.bolig",
        "Svaret “andet” fører ingen steder hen 2014-01-01.",
    ),
    "no-branch-several": (
        "no-branch",
        "questions.plads",
        "Svaret “ingen” fører ingen steder hen 2014-01-01.",
    ),
    "no-option": (
        "no-option",
        "questions.plads.options",
        "Spørgsmålet har intet at vælge imellem 2025-01-01.",
    ),
    "overlap": (
        "overlap",
        "questions.antal.next[1]",
        "Svaret “10” passer både til next[0] og next[1] 2020-01-01.",
    ),
    "overlap-several": (
        "overlap",
        "questions.plads.next[1]",
        "Svaret “gaard, skur” passer både til next[0] og next[1] 2014-01-01.",
    ),
    "rate-gap": (
        "rate-gap",
        "outcomes.ja.answer.da",
        "Tallet “flok” har ingen række, der dækker 2020-01-01.",
    ),
    "rate-gap-later": (
        "rate-gap",
        "outcomes.ja.answer.da",
        "Tallet “flok” har ingen række, der dækker 2028-01-01.",
    ),
    "rate-overlap": (
        "rate-overlap",
        "rates.flok.rows[1]",
        "Tallet “flok” har to rækker, der dækker 2019-07-01.",
    ),
    "source-missing": (
        "source-missing",
        "facts.hegn",
        "Intet siger, hvor det kommer fra.",
    ),
    "source-review": (
        "source-review",
        "sources.lov",
        "Kilden er mærket som tvivlsom: Loven er ikke læst.",
    ),
    "spaces": (
        "spaces",
        "outcomes.nej.unfit.da",
        "Der er to mellemrum efter hinanden eller et mellemrum før eller efter teksten.",
    ),
    "test-does-not-fit": (
        "test-does-not-fit",
        "questions.antal.next[0].when",
        "“includes” kan ikke bruges på “antal”, som er et spørgsmål af slagsen number.",
    ),
    "text-language-missing": (
        "text-language-missing",
        "questions.bolig.options.lejlighed.label",
        "Teksten mangler på sproget en.",
    ),
    "text-language-unknown": (
        "text-language-unknown",
        "questions.bolig.options.lejlighed.label.pl",
        "Teksten findes også på pl, som ikke er et af vejviserens sprog.",
    ),
    "text-markup": (
        "text-markup",
        "outcomes.ja.answer.da",
        "“{sats:flok}” ligner et tal eller et forklaret ord, men er ikke skrevet sådan.",
    ),
    "tone": (
        "tone",
        "outcomes.nej.unfit.da",
        "“bare” kan få et menneske til at føle sig langsomt eller skældt ud.",
    ),
    "two-otherwise": (
        "two-otherwise",
        "questions.plads.next[3]",
        "Der er to veje uden “when” 2014-01-01: next[2] og next[3].",
    ),
    "unknown-comparison": (
        "unknown-comparison",
        "questions.hane.next[0].when",
        "Betingelsen siger ikke, hvordan der skal sammenlignes.",
    ),
    "unknown-fact": (
        "unknown-fact",
        "outcomes.ja.do[1]",
        "Der er ingen oplysning (fact), der hedder “gaerde”.",
    ),
    "unknown-field": (
        "unknown-field",
        "farvel",
        "Der er intet felt her, der hedder “farvel”.",
    ),
    "unknown-help": (
        "unknown-help",
        "outcomes.ja.help[1]",
        "Der er ingen hjælp, der hedder “nabo”.",
    ),
    "unknown-link": (
        "unknown-link",
        "outcomes.ja.links[1]",
        "Der er intet link, der hedder “siden”.",
    ),
    "unknown-node": (
        "unknown-node",
        "questions.hane.next[0].to",
        "“galer” er hverken et spørgsmål eller et svar i denne vejviser.",
    ),
    "unknown-option": (
        "unknown-option",
        "questions.bolig.next[1].when",
        "“kolonihave” er ikke en mulighed i spørgsmålet “bolig”.",
    ),
    "unknown-question": (
        "unknown-question",
        "questions.hane.next[1].when",
        "Der er intet spørgsmål, der hedder “hanen”.",
    ),
    "unknown-rate": (
        "rate-not-listed",
        "outcomes.ja.answer.da",
        "Tallet “hob” er brugt, men står ikke blandt vejviserens “rates”.",
    ),
    "unknown-source": (
        "unknown-source",
        "outcomes.nej.sources[0]",
        "Der er ingen kilde, der hedder “love”.",
    ),
    "unknown-term": (
        "term-not-listed",
        "facts.hegn.text.da",
        "Det forklarede ord “gaerde” er brugt, men står ikke blandt vejviserens “terms”.",
    ),
    "unreachable-by-answers": (
        "unreachable-outcome",
        "outcomes.ja",
        "Ingen vej fører til dette svar.",
    ),
    "unreachable-outcome": (
        "unreachable-outcome",
        "outcomes.ja-nyt",
        "Ingen vej fører til dette svar.",
    ),
    "unreachable-question": (
        "unreachable-question",
        "questions.glemt",
        "Ingen vej fører til dette spørgsmål.",
    ),
    "unused": (
        "unused",
        "links.glemt",
        "“glemt” bliver aldrig brugt.",
    ),
    "validity-crossed": (
        "validity-crossed",
        "questions.bolig.options.lejlighed.valid_from",
        "Den begynder 2025-01-01, efter at den slutter 2024-12-31.",
    ),
    "validity-ended": (
        "validity-ended",
        "valid_to",
        "Den kunne bruges til 2025-12-31, og den dag er gået.",
    ),
    "validity-outside": (
        "validity-outside",
        "facts.hegn",
        "Den gælder fra – til 2013-12-31, aldrig mens vejviseren gør.",
    ),
    "value-bounds-crossed": (
        "value-bounds-crossed",
        "questions.antal.min",
        "Den nedre grænse, 100, er over den øvre, 1.",
    ),
    "value-field-does-not-fit": (
        "value-field-does-not-fit",
        "questions.antal.none",
        "“none” hører ikke til et spørgsmål af slagsen number.",
    ),
    "value-options-missing": (
        "value-options-missing",
        "questions.bolig.options",
        "Spørgsmålet har færre end to muligheder.",
    ),
    "value-out-of-bounds": (
        "value-out-of-bounds",
        "questions.start-dag.next[1].when",
        "2031-12-31 ligger uden for grænserne i spørgsmålet “start-dag”, 2014-01-01 til 2030-12-31.",
    ),
    "value-reserved": (
        "value-reserved",
        "questions.plads.options.ingen",
        "“ingen” har sin egen betydning som svar og kan ikke være en mulighed.",
    ),
    "value-wrong-kind": (
        "value-wrong-kind",
        "questions.hane.next[0].when",
        "“yes” kan ikke være et svar på spørgsmålet “hane”.",
    ),
    "wrong-choice": (
        "wrong-choice",
        "questions.hane.kind",
        "“ja_nej” er ikke et af de ord, der kan stå her.",
    ),
    "wrong-value": (
        "wrong-value",
        "questions.antal.next[0].when.below",
        "“mange” kan ikke stå her.",
    ),
    "yaml-alias": (
        "yaml-alias",
        "line 70",
        "Et anker eller alias (& eller *) må ikke bruges.",
    ),
    "yaml-date": (
        "yaml-date",
        "line 11",
        "“2026-02-30” er ikke en dag i kalenderen.",
    ),
    "yaml-deep": (
        "yaml-deep",
        "line 47",
        "Filen har mere end 40 niveauer inden i hinanden.",
    ),
    "yaml-duplicate": (
        "yaml-duplicate",
        "line 49",
        "“hane” står to gange, så det ene ville gå tabt.",
    ),
    "yaml-key": (
        "yaml-key",
        "line 13",
        "Et navn før et kolon skal være et almindeligt ord.",
    ),
    "yaml-not-yaml": (
        "yaml-syntax",
        "line 9",
        "Det kan ikke læses som YAML.",
    ),
    "yaml-tag": (
        "yaml-tag",
        "line 9",
        "Et YAML-mærke (tag:yaml.org,2002:python/name:os.system) må ikke bruges.",
    ),
}

# One mistake may bring others with it, which are told of as well.
ALSO = {
    "dead-end": {"example-stops"},
    "unreachable-by-answers": {"never-taken"},
    "validity-crossed": {"never-taken"},
}


def found_in(text: str) -> tuple[Problem, ...]:
    """What is told of a file, whether it is refused or only checked."""
    try:
        wizard = documents.read(text)
    except documents.Refused as refused:
        return refused.problems
    return check(wizard, TODAY, library().jargon)


def danish(problem: Problem) -> str:
    """The message as an editor reads it."""
    return describe(problem, gettext.translation("django", LOCALE, ["da"]).gettext)


def test_the_good_file_is_good() -> None:
    assert found_in((FOLDER / "good.yaml").read_text("utf-8")) == ()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_file_gets_its_message(name: str) -> None:
    code, place, says = EXPECTED[name]
    found = found_in((FOLDER / f"{name}.yaml").read_text("utf-8"))
    about = [problem for problem in found if problem.code == code and problem.place == place]
    assert about, found
    assert danish(about[0]).startswith(f"{place}: {says}")
    assert {problem.code for problem in found} - {code} == ALSO.get(name, set())


@pytest.mark.parametrize("name", EXPECTED)
def test_every_message_exists_in_danish(name: str) -> None:
    for problem in found_in((FOLDER / f"{name}.yaml").read_text("utf-8")):
        message, whole = CATALOGUE[problem.code], danish(problem)
        assert message.wrong.partition("%")[0] not in whole or not message.wrong.partition("%")[0]
        assert message.mend.partition("%")[0] not in whole or not message.mend.partition("%")[0]


def test_every_bad_file_has_its_message() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == EXPECTED.keys() | {"good"}


def test_every_bad_file_has_one_mistake_in_few_lines() -> None:
    good = set((FOLDER / "good.yaml").read_text("utf-8").splitlines())
    for name in EXPECTED:
        lines = (FOLDER / f"{name}.yaml").read_text("utf-8").splitlines()
        assert lines[0].startswith("# "), "the first line says what is wrong"
        assert len([line for line in lines[1:] if line not in good]) <= 8, name


def test_a_file_that_is_too_large_is_not_even_read() -> None:
    (problem,) = found_in("note: " + "x" * MOST_CHARACTERS)
    assert problem.code == "yaml-large"
    assert "Filen har mere end" in danish(problem)


@pytest.mark.parametrize(
    ("text", "code"), [("", "empty-file"), ("# kun en note", "empty-file"), ("- a", "needs-fields")]
)
def test_a_file_without_a_wizard_is_refused(text: str, code: str) -> None:
    assert [problem.code for problem in found_in(text)] == [code]


@pytest.mark.parametrize("code", sorted(set(CATALOGUE) - {code for code, _, _ in EXPECTED.values()}))
def test_codes_without_a_bad_file_are_few_and_known(code: str) -> None:
    tried_elsewhere = {
        "unreadable", "not-text", "yaml-large", "empty-file", "key-is-not-name", "unknown-term", "too-long",
        "needs-truth", "too-many",
    }  # fmt: skip
    assert code in tried_elsewhere
