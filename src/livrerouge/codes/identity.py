"""Faults of the family M: files that are not what their sources make."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

DIFFERS = Code(
    id="M140",
    severity=Severity.ERROR,
    title="file that is not what its sources make",
    message="{file} is not what “{publication}” builds: {words} differs first ({path}){values}",
    hint="build it again, or go back to the sources, packages and machine libraries it was built with",
    explanation=(
        "The publication was built again and is not, to the byte, the file you gave. Its text, data, pictures, "
        "style or the packages may have changed since, or somebody changed the file. The object named "
        "is the first one on the way from the file's root: pages first, then what describes them. "
        "`--manifest` tells which input it was."
    ),
    example="livrerouge verify build/idm-fr.pdf          (a word of the text was changed since)",
    remedy="livrerouge build idm && livrerouge verify build/idm-fr.pdf",
)

INPUT_CHANGED = Code(
    id="M141",
    severity=Severity.ERROR,
    title="input that changed since the manifest",
    message="{input} {change} since the manifest was written",
    hint="go back to the file of that time, or build again with --manifest",
    explanation=(
        "A manifest holds the sum (SHA-256) of every file that a build read: text, data, pictures, style, "
        "typefaces. This one is another now, is gone, or was not read then."
    ),
    example="livrerouge verify idm.json          (data/themes.yaml was corrected since)",
    remedy="livrerouge build idm --manifest idm.json && livrerouge verify idm.json",
)

UNKNOWN_FILE = Code(
    id="M142",
    severity=Severity.ERROR,
    title="file that cannot be verified",
    message="{file} cannot be verified: {reason}",
    hint="give a PDF or a manifest that livrerouge wrote, and if need be the name of the publication",
    explanation=(
        "A PDF of ours says in its metadata from which publication, in which variant and with which date it was made. "
        "This file says none of that, or cannot be read, so nothing can be built to compare it with."
    ),
    example="livrerouge verify holiday.pdf",
    remedy="livrerouge verify build/idm-fr.pdf",
)

VERSION_CHANGED = Code(
    id="M143",
    severity=Severity.WARNING,
    title="another version than the manifest's",
    message="{name} is {now} here, and was {then} when the manifest was written",
    hint="install the packages of requirements.lock of that time",
    explanation=(
        "The same sources give the same bytes with the same program, packages and libraries of the system. Another "
        "version may break lines elsewhere or only write the same otherwise; if it does neither, nothing is lost."
    ),
    example="livrerouge verify idm.json          (weasyprint was updated since)",
    remedy="./livrerouge build idm --manifest idm.json",
)

OTHER_SUM = Code(
    id="M144",
    severity=Severity.ERROR,
    title="other bytes than the manifest's",
    message="“{publication}” builds a PDF of {size} bytes that is not the one of {before} bytes in the manifest",
    hint="see what else is told: an input or a version that changed",
    explanation=(
        "The publication was built again and its sum (SHA-256) is not the manifest's. Inputs and versions that changed "
        "are told apart; if there are none, something that is no input made a difference, and we want to hear of it."
    ),
    example="livrerouge verify idm.json          (a word of the text was changed since)",
    remedy="livrerouge build idm --manifest idm.json && livrerouge verify idm.json",
)
