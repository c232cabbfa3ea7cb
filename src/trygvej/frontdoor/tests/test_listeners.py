"""Who is told what: in any order of changes, looks that overtake each other, listeners who come, go and return."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from trygvej.frontdoor.listeners import GONE, NOTHING, Listener, Listeners, moved

A_CLASS, ANOTHER = 7, 8
EVERYBODY = 0


@dataclass
class Phone:
    """A page that shows something and remembers the number it was last told."""

    company: int
    who: int
    told: list[tuple[int, str]] = field(default_factory=list)
    listener: Listener | None = None

    def opens(self, listeners: Listeners, seen: int = NOTHING) -> None:
        self.listener = Listener(self.company, self.who, lambda n, value: self.told.append((n, value)), seen)
        self.told = []
        listeners.add(self.listener)


def look(listeners: Listeners, numbers: dict[int, int], stamps: dict[int, str] | None = None) -> None:
    number, known = listeners.begin()
    listeners.tell(number, moved(known, numbers), stamps or {})


def test_who_has_just_come_is_told_how_it_stands() -> None:
    listeners, phone = Listeners(), Phone(A_CLASS, 3)
    phone.opens(listeners)
    look(listeners, {A_CLASS: 5}, {3: "2.1.-"})
    assert phone.told == [(5, "2.1.-")]


def test_who_comes_back_with_the_newest_number_is_told_nothing_and_with_an_older_one_the_newest() -> None:
    listeners = Listeners()
    newest, older, from_another_time = (Phone(A_CLASS, EVERYBODY) for _ in range(3))
    for phone, seen in ((newest, 5), (older, 3), (from_another_time, 900)):
        phone.opens(listeners, seen)
    look(listeners, {A_CLASS: 5})
    assert (newest.told, older.told, from_another_time.told) == ([], [(5, "5")], [(5, "5")])


def test_a_change_at_one_table_is_told_to_the_instructor_and_to_nobody_elses_phone() -> None:
    listeners = Listeners()
    desk, first, second = Phone(A_CLASS, EVERYBODY), Phone(A_CLASS, 1), Phone(A_CLASS, 2)
    for phone in (desk, first, second):
        phone.opens(listeners)
    look(listeners, {A_CLASS: 1}, {1: "1.1.-", 2: "1.1.-"})
    look(listeners, {A_CLASS: 2}, {1: "2.1.-", 2: "1.1.-"})
    assert desk.told == [(1, "1"), (2, "2")]
    assert first.told == [(1, "1.1.-"), (2, "2.1.-")]
    assert second.told == [(1, "1.1.-")]


def test_only_classes_whose_number_moved_are_looked_into() -> None:
    assert moved({A_CLASS: 4, ANOTHER: 9}, {A_CLASS: 5, ANOTHER: 9}) == {A_CLASS: 5}
    assert moved({A_CLASS: 4}, {}) == {A_CLASS: GONE}
    assert moved({A_CLASS: GONE}, {}) == {}


def test_a_class_that_is_gone_is_told_once() -> None:
    listeners, phone = Listeners(), Phone(A_CLASS, 1)
    phone.opens(listeners)
    look(listeners, {A_CLASS: 1}, {1: "1.1.-"})
    for _ in range(3):
        look(listeners, {})
    assert phone.told == [(1, "1.1.-"), (GONE, "")]


def test_a_look_that_began_before_she_came_is_not_for_her() -> None:
    listeners, phone = Listeners(), Phone(A_CLASS, EVERYBODY)
    Phone(A_CLASS, EVERYBODY).opens(listeners)
    number, known = listeners.begin()
    phone.opens(listeners, 6)  # her page was made after what that look has read
    listeners.tell(number, moved(known, {A_CLASS: 5}), {})
    assert phone.told == []
    look(listeners, {A_CLASS: 6})
    assert phone.told == []


def test_nobody_is_followed_for_whom_nobody_listens() -> None:
    listeners, phone = Listeners(), Phone(A_CLASS, 1)
    phone.opens(listeners)
    assert phone.listener is not None
    listeners.drop(phone.listener)
    assert (len(listeners), listeners.known) == (0, {})


class ALesson(RuleBasedStateMachine):
    """Two classes of two; the database as it stands, looks in two halves, and streams that break."""

    def __init__(self) -> None:
        super().__init__()
        self.listeners = Listeners()
        self.numbers = {A_CLASS: 1, ANOTHER: 1}
        self.values = {1: "a0", 2: "b0", 3: "c0", 4: "d0"}
        self.members = {1: A_CLASS, 2: A_CLASS, 3: ANOTHER, 4: ANOTHER}
        self.phones = [Phone(company, who) for who, company in self.members.items()]
        self.phones += [Phone(A_CLASS, EVERYBODY), Phone(ANOTHER, EVERYBODY)]
        self.shows: dict[int, str] = {}
        self.under_way: list[tuple[int, dict[int, int], dict[int, str]]] = []

    @rule(who=st.integers(1, 4))
    def step(self, who: int) -> None:
        """Something happens at a table: value and number change together."""
        self.values[who] = f"{self.values[who][0]}{int(self.values[who][1:]) + 1}"
        self.numbers[self.members[who]] += 1

    @rule(which=st.integers(0, 5), remembers=st.booleans())
    def open(self, which: int, remembers: bool) -> None:
        """A phone opens its stream, by itself after a break (it says what it has seen) or with a new page."""
        phone = self.phones[which]
        if phone.listener is None:
            seen = phone.told[-1][0] if remembers and phone.told else NOTHING
            if seen == NOTHING:
                self.shows[which] = self._truth(phone)  # a new page shows what holds
            phone.opens(self.listeners, seen)

    @rule(which=st.integers(0, 5))
    def breaks(self, which: int) -> None:
        phone = self.phones[which]
        if phone.listener is not None:
            self.listeners.drop(phone.listener)
            phone.listener = None

    @rule(late=st.lists(st.integers(1, 4), max_size=2))
    def reads(self, late: list[int]) -> None:
        """The first half of a look: numbers, then stamps; something may change in between."""
        number, known = self.listeners.begin()
        numbers = moved(known, dict(self.numbers))
        for who in late:
            self.step(who)
        self.under_way.append((number, numbers, dict(self.values)))

    @precondition(lambda self: self.under_way)
    @rule()
    def tells(self) -> None:
        """The second half, in the event loop: in the order in which they were read."""
        self._note(lambda: self.listeners.tell(*self.under_way.pop(0)))

    def _note(self, tell: object) -> None:
        before = [len(phone.told) for phone in self.phones]
        tell()  # type: ignore[operator]
        for which, phone in enumerate(self.phones):
            new = phone.told[before[which] :]
            assert len(new) <= 1, "one look tells one thing"
            if new:
                self.shows[which] = new[0][1]

    def _truth(self, phone: Phone) -> str:
        return self.values[phone.who] if phone.who else str(self.numbers[phone.company])

    @invariant()
    def numbers_rise_and_nothing_is_told_twice(self) -> None:
        for phone in self.phones:
            numbers = [n for n, _ in phone.told]
            assert numbers == sorted(set(numbers))
            assert all(one[1] != other[1] for one, other in zip(phone.told, phone.told[1:], strict=False))

    def teardown(self) -> None:
        """When all is quiet, after two more looks whoever listens shows what holds."""
        while self.under_way:
            self.tells()
        for _ in range(2):
            self.reads([])
            self.tells()
        for which, phone in enumerate(self.phones):
            if phone.listener is not None:
                assert self.shows[which] == self._truth(phone)


TestALesson = ALesson.TestCase
TestALesson.settings = settings(deadline=None, max_examples=200, stateful_step_count=40)


@given(
    st.dictionaries(st.integers(1, 5), st.integers(0, 3)),
    st.dictionaries(st.integers(1, 5), st.integers(0, 3)),
)
def test_after_a_look_that_is_told_nothing_has_moved(known: dict[int, int], found: dict[int, int]) -> None:
    told = {**known, **moved(known, found)}
    assert moved(told, found) == {}
