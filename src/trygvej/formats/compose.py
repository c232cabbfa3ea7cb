"""From an edition to a booklet: everything the wizard can say, in an order that can be followed on paper."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from trygvej.design.public import TermLine, rich
from trygvej.engines.language.numbers import format_figure
from trygvej.engines.wizard.answers import NO, YES
from trygvej.engines.wizard.model import (
    Dated,
    Fact,
    Help,
    Kind,
    Light,
    Option,
    Question,
    Rate,
    Row,
    Shows,
    Source,
)
from trygvej.formats.book import (
    AnswerLine,
    Booklet,
    FactLine,
    FigureLine,
    FigureTable,
    HelpLine,
    LinkLine,
    OutcomeBlock,
    QuestionBlock,
    SourceLine,
)
from trygvej.formats.edition import Edition, clamp
from trygvej.formats.sentences import Sentences
from trygvej.formats.ways import anchor, way, ways_of_answer, ways_of_question

_ALWAYS = Dated()


def compose(edition: Edition) -> Booklet:
    """The whole booklet, in the language that is active."""
    wizard, say = edition.wizard, Sentences(edition, edition.day)
    cited = _cited(edition)
    numbers = {key: cited[source] for key, source in wizard.sources.items()}
    return Booklet(
        language=edition.language,
        key=wizard.key,
        title=say.plain(wizard.title),
        summary=say.rich(wizard.summary),
        owner=wizard.owner,
        version=edition.number,
        hash=edition.hash,
        made=edition.made,
        day=edition.day,
        checked=wizard.checked,
        check_again=wizard.check_again,
        unreviewed=edition.language in wizard.unreviewed,
        questions=tuple(_question(edition, key) for key in edition.numbers if key in wizard.questions),
        outcomes=tuple(_outcome(edition, key, numbers) for key in edition.numbers if key in wizard.outcomes),
        other_days=_other_days(edition, numbers),
        figures=tuple(_figures(edition, rate, cited) for rate in wizard.rates.values()),
        terms=_terms(edition),
        sources=tuple(_source(source, number) for source, number in cited.items()),
    )


# --- Questions -------------------------------------------------------------------------------------


def _tasks() -> dict[Kind, str]:
    return {
        Kind.ONE: _("Choose one answer."),
        Kind.PICK: _("Choose one answer."),
        Kind.YES_NO: _("Answer yes or no."),
        Kind.SEVERAL: _("Choose all that fit."),
        Kind.NUMBER: _("Answer with a number."),
        Kind.AMOUNT: _("Answer with an amount in kroner."),
        Kind.DATE: _("Answer with a date."),
    }


def _question(edition: Edition, key: str) -> QuestionBlock:
    question = edition.wizard.questions[key]
    say = Sentences(edition, edition.days[key])
    unsure = question.unsure
    return QuestionBlock(
        number=edition.numbers[key],
        anchor=anchor(key),
        text=say.plain(question.text),
        task=_tasks()[question.kind],
        help=say.rich(question.help),
        why=say.rich(question.why),
        dates=_reached(edition, key),
        answers=tuple(_answers(edition, key, question)),
        ways=() if question.kind in (Kind.ONE, Kind.PICK, Kind.YES_NO) else ways_of_question(say, key),
        unsure=say.rich(unsure.help) if unsure else (),
        unsure_way=way(say, unsure.to) if unsure and unsure.to else None,
    )


def _answers(edition: Edition, key: str, question: Question) -> Iterator[AnswerLine]:
    if question.kind is Kind.YES_NO:
        say = Sentences(edition, edition.days[key])
        yield AnswerLine(_("Yes"), ways=ways_of_answer(say, key, YES, _ALWAYS))
        yield AnswerLine(_("No"), ways=ways_of_answer(say, key, NO, _ALWAYS))
    for name, option in question.options.items():
        yield _answer(edition, key, name, option)
    if question.none:
        yield _answer(edition, key, None, question.none)


def _answer(edition: Edition, key: str, name: str | None, option: Option) -> AnswerLine:
    say = Sentences(edition, clamp(edition.days[key], option))
    alone = name is not None and edition.wizard.questions[key].kind is not Kind.SEVERAL
    return AnswerLine(
        label=say.plain(option.label),
        hint=say.rich(option.hint),
        dates=Sentences(edition, edition.day).dates(option),
        ways=ways_of_answer(say, key, str(name), option) if alone else (),
    )


def _reached(edition: Edition, key: str) -> str:
    """A word about days, where a question or outcome cannot be reached on the edition's day."""
    day, say = edition.days[key], Sentences(edition, edition.day)
    if day < edition.day:
        return _("This applied until and including %(day)s. The figures are from that day.") % {
            "day": say.date(day)
        }
    if day > edition.day:
        return _("This applies from %(day)s. The figures are from that day.") % {"day": say.date(day)}
    return ""


# --- Outcomes --------------------------------------------------------------------------------------


def _outcome(edition: Edition, key: str, numbers: dict[str, int]) -> OutcomeBlock:
    outcome, wizard = edition.wizard.outcomes[key], edition.wizard
    say = Sentences(edition, edition.days[key])

    def facts(ids: tuple[str, ...]) -> tuple[FactLine, ...]:
        found = (wizard.facts[name] for name in ids)
        return tuple(_fact(say, fact, numbers) for fact in found if fact.holds_on(say.day))

    return OutcomeBlock(
        number=edition.numbers[key],
        anchor=anchor(key),
        name=say.plain(outcome.name),
        answer=say.rich(outcome.answer),
        dates=_reached(edition, key),
        doubtful=_doubtful(edition, outcome.sources),
        sources=tuple(numbers[name] for name in outcome.sources),
        do=facts(outcome.do),
        if_not=facts(outcome.if_not),
        more=facts(outcome.more),
        links=tuple(_link(say, name) for name in outcome.links),
        help=tuple(_help(say, wizard.help[name]) for name in outcome.help),
        unfit=say.rich(outcome.unfit),
    )


def _fact(say: Sentences, fact: Fact, numbers: dict[str, int], belongs: tuple[int, ...] = ()) -> FactLine:
    return FactLine(
        text=say.rich(fact.text),
        light=_light(say, fact.light) if fact.light else "",
        deadline=say.rich(fact.deadline),
        link=_link(say, fact.link) if fact.link else None,
        condition=say.condition(fact.when) if fact.when else "",
        dates=say.dates(fact),
        doubtful=_doubtful(say.edition, fact.sources),
        sources=tuple(numbers[name] for name in fact.sources),
        belongs=belongs,
    )


def _light(say: Sentences, light: Light) -> str:
    """The area and how it stands, in words: print has no colours."""
    shows = {
        Shows.RED: _("Red light: act now"),
        Shows.YELLOW: _("Yellow light: look at it soon"),
        Shows.GREEN: _("Green light: it is in order"),
    }
    return f"{say.plain(light.area)}. {shows[light.shows]}."


def _other_days(edition: Edition, numbers: dict[str, int]) -> tuple[FactLine, ...]:
    """The facts that hold only on other days than those the outcomes are told for; each once."""
    belongs: dict[str, list[int]] = {}
    told = set()
    for key, outcome in edition.wizard.outcomes.items():
        for name in outcome.facts():
            belongs.setdefault(name, []).append(edition.numbers[key])
            if edition.wizard.facts[name].holds_on(edition.days[key]):
                told.add(name)
    return tuple(
        _fact(Sentences(edition, clamp(edition.day, fact)), fact, numbers, tuple(sorted(set(belongs[name]))))
        for name, fact in edition.wizard.facts.items()
        if name in belongs and name not in told
    )


def _doubtful(edition: Edition, sources: tuple[str, ...]) -> bool:
    return any(edition.wizard.sources[name].review for name in sources)


def _link(say: Sentences, name: str) -> LinkLine:
    link = say.wizard.links[name]
    return LinkLine(say.plain(link.text), link.url)


def _help(say: Sentences, found: Help) -> HelpLine:
    return HelpLine(
        say.plain(found.name), say.rich(found.text), found.phone or "", say.rich(found.hours), found.url or ""
    )


# --- At the back -----------------------------------------------------------------------------------


def _cited(edition: Edition) -> dict[Source, int]:
    """Every source once, numbered: those of the wizard first, then those of figures and words."""
    wizard = edition.wizard
    rows = (row.source for rate in wizard.rates.values() for row in rate.rows)
    explained = (source for term in wizard.terms.values() for source in term.sources)
    found = dict.fromkeys((*wizard.sources.values(), *rows, *explained))
    return {source: number for number, source in enumerate(found, start=1)}


def _source(source: Source, number: int) -> SourceLine:
    return SourceLine(
        number, source.title, source.publisher, source.url, source.date, source.checked, source.review or ""
    )


def _figures(edition: Edition, rate: Rate, cited: dict[Source, int]) -> FigureTable:
    say = Sentences(edition, edition.day)
    rows = tuple(
        FigureLine(
            _days(say, row),
            format_figure(row.value, rate.unit, edition.language),
            cited[row.source],
            bool(row.source.review),
        )
        for row in rate.rows
    )
    return FigureTable(_first_large(say.plain(rate.title)), rows)


def _days(say: Sentences, row: Row) -> str:
    if row.to is None:
        return _("From %(day)s") % {"day": say.date(row.from_)}
    return _("From %(day)s to %(last)s") % {"day": say.date(row.from_), "last": say.date(row.to)}


def _terms(edition: Edition) -> tuple[TermLine, ...]:
    say = Sentences(edition, edition.day)
    found = [
        TermLine(key, _first_large(say.plain(term.name)), rich(say.plain(term.explanation)))
        for key, term in edition.wizard.terms.items()
    ]
    return tuple(sorted(found, key=lambda term: term.name.casefold()))


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]
