//! The routines that the rule is about, and what a line of each says.

use crate::findings::FindingKind::{
    self, CallDriverUnderLock, CancelUnderLock, CompleteUnderLock, StartPacketUnderLock,
};

/// What a routine does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// One spin lock more. This word names it, or its queue handle, where the IRQL is lowered.
    Acquire(Word),
    /// One spin lock less.
    Release,
    /// The IRQL goes back to what it was before the acquire. The release has a line of its own.
    LowerIrql,
    /// The driver completes a request.
    Complete,
    /// The miniport completes an SRB.
    CompleteSrb,
    /// It runs code that may wait for any spin lock. Under one, it is this finding.
    RunOthers(FindingKind),
    /// Nothing by itself: Wine prints the routine that it calls next, or it makes a lock.
    Nothing,
}

use Effect::{Acquire, Complete, CompleteSrb, LowerIrql, Nothing, Release, RunOthers};

/// A word among the arguments, counted from 0.
type Word = usize;

/// The routines whose lines are Wine's or, where Wine has no such routine, a stand-in's, each
/// with the word that names its lock, queue handle, request or device.
#[rustfmt::skip]
const SHOWN: &[(&str, Effect, Word)] = &[
    ("NTOSKRNL_KeInitializeSpinLock", Nothing, 0),
    ("KeAcquireSpinLockRaiseToDpc", Nothing, 0),
    ("KeAcquireSpinLockAtDpcLevel", Acquire(1), 1),
    ("KeReleaseSpinLockFromDpcLevel", Release, 1),
    ("KeReleaseSpinLock", LowerIrql, 1),
    ("IoAcquireCancelSpinLock", Nothing, 0),
    ("IoReleaseCancelSpinLock", Nothing, 0),
    ("KeAcquireInStackQueuedSpinLock", Nothing, 0),
    ("KeAcquireInStackQueuedSpinLockAtDpcLevel", Acquire(3), 1),
    ("KeReleaseInStackQueuedSpinLockFromDpcLevel", Release, 1),
    ("KeReleaseInStackQueuedSpinLock", LowerIrql, 1),
    ("IofCompleteRequest", Complete, 0),
    ("IofCallDriver", RunOthers(CallDriverUnderLock), 1),
    ("IoCancelIrp", RunOthers(CancelUnderLock), 0),
    ("IoStartPacket", RunOthers(StartPacketUnderLock), 0),
    ("IoStartNextPacket", RunOthers(StartPacketUnderLock), 0),
];

/// The routines of Storport that are one of two exports, told by its first argument: the export,
/// that argument, the routine, and as above.
#[rustfmt::skip]
const ORDERS: &[(&str, &str, &str, Effect, Word)] = &[
    (NOTIFICATION, "0", "StorPortCompleteSrb", CompleteSrb, 2),
    (NOTIFICATION, "1003", "StorPortAcquireSpinLock", Acquire(4), 4),
    (NOTIFICATION, "1004", "StorPortReleaseSpinLock", Release, 2),
    (EXTENDED, "7", "StorPortCompleteServiceIrp", RunOthers(CompleteUnderLock), 2),
    (EXTENDED, "b", "StorPortAcquireMSISpinLock", Acquire(2), 2),
    (EXTENDED, "c", "StorPortReleaseMSISpinLock", Release, 2),
];

const NOTIFICATION: &str = "StorPortNotification";
const EXTENDED: &str = "StorPortExtendedFunction";
/// The first argument of the export that is `StorPortAcquireSpinLockEx`.
const TRY_ACQUIRE: &str = "5d";

/// What a routine does, and the word that names what it does it to; `None` if it has nothing to
/// do with the rule.
///
/// # Errors
///
/// If it is a routine of a spin lock that the judge does not know.
pub(crate) fn effect(routine: &str, order: &str) -> Result<Option<(Effect, Word)>, UnknownRoutine> {
    let shown = SHOWN.iter().find(|shown| shown.0 == routine);
    let ordered = ORDERS
        .iter()
        .find(|known| known.0 == routine && known.1 == order);
    let known = shown
        .map(|&(_, effect, word)| (effect, word))
        .or(ordered.map(|&(_, _, _, effect, word)| (effect, word)));
    let is_lock = routine.contains("SpinLock") || (routine, order) == (EXTENDED, TRY_ACQUIRE);
    match known {
        None if is_lock => Err(UnknownRoutine),
        known => Ok(known),
    }
}

/// A routine of a spin lock that the judge does not know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnknownRoutine;

#[cfg(test)]
mod tests;
