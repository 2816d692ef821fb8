//! The additional cost that a handler may have over the same handler with raw calls.

use std::collections::BTreeMap;

use super::{Code, Measured, Version};
use crate::Outcome;

/// The additional instructions that a call of each handler may execute, and their reason. Other
/// handlers may execute none.
pub(super) const MORE: &[(&str, i64, &str)] = &[
    (
        "cancel",
        2,
        "an attribute with a role checks whether the system passes null.",
    ),
    (
        "early_return",
        1,
        "the optimizer lays out the three paths in another order.",
    ),
    (
        "helper_locks",
        16,
        "3 to make and pass the token, 3 for the acquire, 4 for the release, 4 to keep a \
         register for the token, 2 for the completion.",
    ),
    (
        "helper_completes",
        6,
        "4 to make and pass the token and to check its count at the end, 2 for the \
         completion.",
    ),
    (
        "sole",
        12,
        "5 to make and pass the token and to store the IRQL in it, 5 for the release, 2 to check \
         the token's count at the end. The completion costs nothing more.",
    ),
    (
        "cancel_lock",
        3,
        "the previous IRQL is kept in a register, not in the variable that the system \
         wrote.",
    ),
];

/// Fails if a handler executes more than it may or less than is explained, or calls other
/// routines.
pub(crate) fn check(measured: &BTreeMap<Code, Measured>) -> Outcome<()> {
    let mut wrong = Vec::new();
    for &handler in handlers::NAMES {
        let of = |version| {
            let code = Code { handler, version };
            measured
                .get(&code)
                .ok_or_else(|| format!("{code:?} was not measured"))
        };
        let (annotated, raw) = (of(Version::Annotated)?, of(Version::Raw)?);
        let more = annotated.executed.cast_signed() - raw.executed.cast_signed();
        let may = may(handler);
        let is_explained = if may > 0 { more == may } else { more <= 0 };
        if raw.executed == 0 || !is_explained {
            wrong.push(format!(
                "{handler}: {more:+} instructions, {may:+} are explained"
            ));
        }
        if annotated.calls != calls(handler, raw) {
            wrong.push(format!(
                "{handler}: {:?} is called, not {:?}",
                annotated.calls, raw.calls
            ));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(wrong.join("\n").into())
}

/// Returns the number of additional instructions that a handler may execute.
pub(super) fn may(handler: &str) -> i64 {
    let mut all = MORE.iter();
    all.find(|(name, ..)| *name == handler)
        .map_or(0, |(_, more, _)| *more)
}

/// Returns the routines that the annotated version calls. An inner lock is acquired at `DISPATCH_LEVEL`.
fn calls(handler: &str, raw: &Measured) -> Vec<String> {
    let mut calls = raw.calls.clone();
    if handler == "nested" {
        "KeAcquireSpinLockAtDpcLevel".clone_into(&mut calls[1]);
        "KeReleaseSpinLockFromDpcLevel".clone_into(&mut calls[2]);
    }
    calls
}
