"""One section of Markdown for each part that was measured."""

from benchmarks.report import cores, epoch, growth, imports, profile, roofline, steps

TABLES = {
    "steps": steps.section,
    "cores": cores.section,
    "epoch": epoch.section,
    "profile": profile.section,
    "roofline": roofline.section,
    "growth": growth.section,
    "imports": imports.section,
}
