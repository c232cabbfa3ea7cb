"""Check every rule and print what breaks one, with the reason for the rule."""

import os
import sys

from tools.rules import leaks, rooms, size, templates

RULES = (*size.RULES, *templates.RULES, *rooms.RULES, *leaks.RULES)


def main() -> int:
    """Return 1 if any rule is broken."""
    broken = 0
    for rule in RULES:
        findings = list(rule())
        broken += len(findings)
        for finding in findings:
            print(f"{finding.path}:{finding.line}: {finding.what}")
        if findings:
            print(f"    why ({rule.__name__}): {' '.join((rule.__doc__ or '').split())}\n")
    print(
        f"House rules: {len(RULES)} checked, {broken} broken"
        if broken
        else f"House rules: all {len(RULES)} kept"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    sys.exit(main())
