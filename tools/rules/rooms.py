"""Which room may use what. The order of the rooms is checked by import-linter (see pyproject.toml)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.rules import APPS, PACKAGE, Finding, is_test, ours, tree

# What a pure engine cannot need. Values of these kinds are handed in.
IMPURE_MODULES = frozenset(
    "asyncio concurrent glob http io logging multiprocessing os pathlib random requests secrets shutil "
    "signal socket sqlite3 subprocess sys tempfile threading time urllib uuid".split()
)
PURE_PARTS = frozenset({"urllib.parse"})
IMPURE_CALLS = frozenset({"open", "input", "print", "exec", "eval", "compile", "__import__"})
CLOCKS = frozenset({"now", "today", "utcnow"})
NAMES_THAT_SAY_NOTHING = frozenset(
    {"utils", "util", "helpers", "helper", "common", "misc", "services", "stuff", "base_utils"}
)


def engines_are_pure() -> Iterator[Finding]:
    """Same answers, same result: an engine that reads a clock, a disk or chance cannot be replayed."""
    for name in ours(".py", under=f"{PACKAGE}/engines/"):
        if is_test(name):
            continue
        for node in ast.walk(tree(name)):
            yield from (Finding(name, node.lineno, what) for what in _impure(node))  # type: ignore[attr-defined]


def _impure(node: ast.AST) -> Iterator[str]:
    for module in _imported(node):
        if module.split(".")[0] in IMPURE_MODULES and module not in PURE_PARTS:
            yield f"imports {module}; hand in what it would give"
    if isinstance(node, ast.Call):
        function = node.func
        if isinstance(function, ast.Name) and function.id in IMPURE_CALLS:
            yield f"calls {function.id}()"
        if isinstance(function, ast.Attribute) and function.attr in CLOCKS and not node.args:
            yield f"reads the clock with .{function.attr}(); take the date as a parameter"


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module


def apps_meet_at_the_door() -> Iterator[Finding]:
    """What an app lets others use stands in its public.py; everything else it may change without asking."""
    for name in ours(".py", under=PACKAGE):
        room = Path(name).relative_to(PACKAGE).parts[0]
        if is_test(name):
            continue
        for node in ast.walk(tree(name)):
            for module in _imported(node):
                parts = module.split(".")
                other = parts[1] if parts[0] == "trygvej" and len(parts) > 1 else ""
                if other in APPS and other != room and not _by_the_door(node, parts):
                    yield Finding(
                        name, node.lineno, f"uses {module}; only trygvej.{other}.public is for others"
                    )


def _by_the_door(node: ast.AST, parts: list[str]) -> bool:
    if len(parts) > 2:
        return parts[2] == "public"
    return isinstance(node, ast.ImportFrom) and all(alias.name == "public" for alias in node.names)


def same_names_in_every_app() -> Iterator[Finding]:
    """One concept, one file name: whoever has read one app finds her way in the next."""
    for name in ours(".py", under=f"{PACKAGE}/"):
        path = Path(name)
        if path.stem in NAMES_THAT_SAY_NOTHING:
            yield Finding(name, 1, f"a file called {path.name} says nothing; name it after what it holds")
        room = path.relative_to(PACKAGE).parts[0]
        if room not in APPS or is_test(name):
            continue
        for node in tree(name).body:
            if isinstance(node, ast.ClassDef) and _is_model(node) and "models" not in path.stem:
                yield Finding(name, node.lineno, f"{node.name} is a model; models stand in models.py")
            if _assigns(node, "urlpatterns") and path.name != "urls.py":
                yield Finding(name, node.lineno, "addresses stand in urls.py")


def _is_model(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == "models.Model" for base in node.bases)


def _assigns(node: ast.stmt, wanted: str) -> bool:
    targets = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    return any(isinstance(target, ast.Name) and target.id == wanted for target in targets)


def one_verb_one_file() -> Iterator[Finding]:
    """One state-changing verb, one file of its name: permission, log line and signal stand together."""
    for name in ours(".py", under=PACKAGE):
        path = Path(name)
        if path.parent.name != "actions" or path.name == "__init__.py" or is_test(name):
            continue
        functions = [node.name for node in tree(name).body if isinstance(node, ast.FunctionDef)]
        if not any(function.startswith(path.stem) for function in functions):
            yield Finding(name, 1, f"holds no function {path.stem}…(); name the file after its verb")


RULES = (engines_are_pure, apps_meet_at_the_door, same_names_in_every_app, one_verb_one_file)
