"""What the rest of Trygvej may use of the classroom."""

from __future__ import annotations

from trygvej.classroom.actions.sweep import sweep_when_due
from trygvej.classroom.counts import FEWEST, Count, ExerciseCount, counts
from trygvej.classroom.following import counters, stamps

__all__ = ["FEWEST", "Count", "ExerciseCount", "counters", "counts", "stamps", "sweep_when_due"]
