//! The routines that the rule is about, and what a line in the trace says of each.

use crate::findings::FindingKind::{
    self, CallDriverUnderLock, CancelUnderLock, CompleteUnderLock, StartPacketUnderLock,
};

/// What a routine does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The thread holds one more spin lock. `Word` is the lock or its queue handle, by which the line that
    /// lowers the IRQL names it.
    Acquire(Word),
    /// The thread holds one spin lock less.
    Release,
    /// The thread restores the IRQL from before the acquire. The release has a line of its own.
    LowerIrql,
    /// The driver completes a request.
    Complete,
    /// The miniport completes an SRB.
    CompleteSrb,
    /// The routine runs code that may wait for any spin lock. Under a lock, the call is this finding.
    RunOthers(FindingKind),
    /// The line does not count. The routine initializes a lock, or Wine also prints the routine that it calls.
    Nothing,
}

use Effect::{Acquire, Complete, CompleteSrb, LowerIrql, Nothing, Release, RunOthers};

/// A word among the arguments, counted from 0.
type Word = usize;

/// The routines that have lines of their own, printed by Wine or by a stand-in. The word is the lock, queue
/// handle, request or device.
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

/// The routines of Storport that call one of two exports: the export, its first argument, the routine, and
/// its effect and word as above.
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
/// The first argument with which `StorPortAcquireSpinLockEx` calls the export.
const TRY_ACQUIRE: &str = "5d";

/// Returns the effect of a routine and the word of its lock or request, or `None` if the rule is not about
/// the routine.
///
/// # Errors
///
/// If the routine is about a spin lock, and the judge does not know it.
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
