"""Who was sanctioned on a day, by whom, under which act, for what, with which measures.

>>> import sanctrack as st
>>> reg = st.datasets.belarus()
>>> law = reg.as_of("2021-11-17")
>>> print(law.is_designated("org-belavia", authority="EU"))  # doctest: +SKIP

Days are `datetime.date` or ISO texts; ids are texts; results with several rows are tables. There
are three answers, yes, no and cannot tell: `bool()` of an answer raises, use `.yes`, `.no` or
`.unknown`.
"""

from __future__ import annotations

try:
    from . import _core
except ImportError as _error:
    import os as _os
    import sys as _sys

    _found = [name for name in _os.listdir(_os.path.dirname(__file__)) if name.startswith("_core.")]
    raise ImportError(
        f"the compiled module sanctrack._core cannot be imported: {_error}.\n"
        f"Python {_sys.version.split()[0]} looked in {_os.path.dirname(__file__)} and there is "
        f"{', '.join(sorted(_found)) or 'no file named _core.*'}.\n"
        "In a source tree, install the package first (pip install .) or set PYTHONPATH to the "
        "folder 'python' of the build tree; after a change of Python's version, install it again."
    ) from _error

from . import codes, datasets, plots
from ._core import (
    Act,
    AgreementPoint,
    Answer,
    Authority,
    BoundMeasure,
    Caveat,
    Change,
    Completeness,
    Counts,
    CountSpan,
    CoverageCell,
    CoverageGap,
    Criterion,
    CriterionState,
    Dataset,
    DaySpan,
    Designation,
    DesignationState,
    DesignationStep,
    Diagnostic,
    Difference,
    EarlierDesignation,
    EffectDay,
    Entity,
    Event,
    Evidence,
    Expiry,
    FieldChange,
    Filter,
    FirstDesignation,
    Given,
    Identifier,
    Instant,
    Interval,
    IntervalSet,
    Lag,
    LagSummary,
    LaterDesignation,
    LayerCoverage,
    LookupCount,
    LookupRow,
    LoopholePiece,
    Measure,
    MeasureState,
    Name,
    NextChange,
    Operation,
    Origin,
    OwnedEntity,
    OwnershipHolder,
    OwnershipLink,
    OwnershipPath,
    OwnershipRule,
    PartialDate,
    Participant,
    ParticipantState,
    Party,
    PartyMeasure,
    PendingChange,
    ReachingCriterion,
    Regime,
    RegimeState,
    Relationship,
    RelationshipState,
    Relief,
    Removal,
    Renewal,
    Response,
    ResponseRow,
    Role,
    Shared,
    Stake,
    StepAhead,
    Substitute,
    Totals,
)
from ._errors import DateError, Error, InvalidValue, LoadError, UnknownIdError
from .builder import RegistryBuilder, build
from .coverage import Agreement, Coverage
from .diff import Diff
from .lookup import Lookup
from .loopholes import Loopholes, LoopholeSeries
from .ownership import Owned, Ownership
from .reading import check, check_text, json_schema, load, loads, save, to_yaml
from .registry import Registry
from .renewals import Renewals
from .report import Report, report
from .response import EventResponse, Lags
from .snapshot import Snapshot
from .table import Column, Table
from .timeline import Timeline, TimelinePiece

__version__ = _core.version()

__all__ = [
    "Act",
    "Agreement",
    "AgreementPoint",
    "Answer",
    "Authority",
    "BoundMeasure",
    "Caveat",
    "Change",
    "Column",
    "Completeness",
    "CountSpan",
    "Counts",
    "Coverage",
    "CoverageCell",
    "CoverageGap",
    "Criterion",
    "CriterionState",
    "Dataset",
    "DateError",
    "DaySpan",
    "Designation",
    "DesignationState",
    "DesignationStep",
    "Diagnostic",
    "Diff",
    "Difference",
    "EarlierDesignation",
    "EffectDay",
    "Entity",
    "Error",
    "Event",
    "EventResponse",
    "Evidence",
    "Expiry",
    "FieldChange",
    "Filter",
    "FirstDesignation",
    "Given",
    "Identifier",
    "Instant",
    "Interval",
    "IntervalSet",
    "InvalidValue",
    "Lag",
    "LagSummary",
    "Lags",
    "LaterDesignation",
    "LayerCoverage",
    "LoadError",
    "Lookup",
    "LookupCount",
    "LookupRow",
    "LoopholePiece",
    "LoopholeSeries",
    "Loopholes",
    "Measure",
    "MeasureState",
    "Name",
    "NextChange",
    "Operation",
    "Origin",
    "Owned",
    "OwnedEntity",
    "Ownership",
    "OwnershipHolder",
    "OwnershipLink",
    "OwnershipPath",
    "OwnershipRule",
    "PartialDate",
    "Participant",
    "ParticipantState",
    "Party",
    "PartyMeasure",
    "PendingChange",
    "ReachingCriterion",
    "Regime",
    "RegimeState",
    "Registry",
    "RegistryBuilder",
    "Relationship",
    "RelationshipState",
    "Relief",
    "Removal",
    "Renewal",
    "Renewals",
    "Report",
    "Response",
    "ResponseRow",
    "Role",
    "Shared",
    "Snapshot",
    "Stake",
    "StepAhead",
    "Substitute",
    "Table",
    "Timeline",
    "TimelinePiece",
    "Totals",
    "UnknownIdError",
    "__version__",
    "build",
    "check",
    "check_text",
    "codes",
    "datasets",
    "json_schema",
    "load",
    "loads",
    "plots",
    "report",
    "save",
    "to_yaml",
]
