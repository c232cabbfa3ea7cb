"""How long things may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tools.rules import Finding, ours, text, tree

MOST_LINES = 400
MOST_IN_FUNCTION = 50
_FUNCTION = re.compile(
    r"(\bfunction\b[^{;]*|=>\s*|^\s*(?:async\s+|static\s+|get\s+|set\s+)*[\w$]+\s*\([^;{}]*\)\s*)\{"
)
_NOT_A_FUNCTION = re.compile(r"^\s*\}?\s*(?:else\s+)?(?:if|for|while|switch|catch|with|return)\b")


def short_files() -> Iterator[Finding]:
    """A file one can read in one sitting gets read; nobody dares to split a file of thousands of lines."""
    for name in ours(".py", ".js", ".css"):
        lines = text(name).count("\n")
        if lines > MOST_LINES:
            yield Finding(name, lines, f"{lines} lines; at most {MOST_LINES}. Split it by meaning")


def short_functions() -> Iterator[Finding]:
    """A function that fits on a screen can be understood without scrolling, and tested by itself."""
    for name in ours(".py"):
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > MOST_IN_FUNCTION:
                    yield Finding(
                        name, node.lineno, f"{node.name} has {lines} lines; at most {MOST_IN_FUNCTION}"
                    )
    for name in ours(".js"):
        for line, lines in _long_functions(text(name)):
            yield Finding(name, line, f"a function of {lines} lines; at most {MOST_IN_FUNCTION}")


def _long_functions(source: str) -> Iterator[tuple[int, int]]:
    """Find functions in JavaScript by counting braces; the file's outermost wrapper does not count."""
    lines = source.splitlines()
    for number, line in enumerate(lines):
        outermost = not line[:1].isspace() and lines[number:] and line.startswith("(")
        if outermost or not _FUNCTION.search(line) or _NOT_A_FUNCTION.match(line):
            continue
        depth = 0
        for end in range(number, len(lines)):
            depth += lines[end].count("{") - lines[end].count("}")
            if depth <= 0:
                break
        if end - number + 1 > MOST_IN_FUNCTION:
            yield number + 1, end - number + 1


RULES = (short_files, short_functions)
