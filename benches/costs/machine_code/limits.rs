//! How much more a handler may cost than the same one with raw calls.

use std::collections::BTreeMap;

use super::{Code, Measured, Version};
use crate::Outcome;

/// Instructions that a call may execute more, and what for. The others: none.
pub(super) const MORE: &[(&str, i64, &str)] = &[
    (
        "cancel",
        2,
        "an attribute with a role looks whether the system passes null.",
    ),
    (
        "early_return",
        1,
        "the optimizer lays the three ways out in another order.",
    ),
    (
        "helper_locks",
        16,
        "3 to make and pass the token, 3 for the acquire, 4 for the release, 4 to keep a \
         register for the token meanwhile, 2 for the completion.",
    ),
    (
        "helper_completes",
        6,
        "4 to make and pass the token and to see that it is empty in the end, 2 for the \
         completion.",
    ),
    (
        "sole",
        12,
        "5 to make and pass the token and to note the IRQL in it, 5 for the release, after which \
         the completion costs nothing, 2 to see that the token is empty in the end.",
    ),
    (
        "cancel_lock",
        3,
        "the IRQL from before is kept in a register instead of the variable that the system \
         wrote it to.",
    ),
];

/// Fails if a handler executes more than it may, or less than is explained, or calls other
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

/// How many instructions more a handler may execute.
pub(super) fn may(handler: &str) -> i64 {
    let mut all = MORE.iter();
    all.find(|(name, ..)| *name == handler)
        .map_or(0, |(_, more, _)| *more)
}

/// The routines that the annotated version calls: an inner lock is taken at `DISPATCH_LEVEL`.
fn calls(handler: &str, raw: &Measured) -> Vec<String> {
    let mut calls = raw.calls.clone();
    if handler == "nested" {
        "KeAcquireSpinLockAtDpcLevel".clone_into(&mut calls[1]);
        "KeReleaseSpinLockFromDpcLevel".clone_into(&mut calls[2]);
    }
    calls
}
