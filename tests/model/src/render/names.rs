//! How the locks and the routines are written.

use crate::language::{Kind, Routine};

/// The names of one kind of acquire.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    /// The lock's type, and the kit's function that gives one.
    pub(super) owner: &'static str,
    pub(super) lock: &'static str,
    /// Another argument.
    pub(super) handle: &'static str,
    pub(super) method: &'static str,
    /// The routines that acquire and release it.
    pub(super) routine: &'static str,
    pub(super) release: &'static str,
    pub(super) guard: &'static str,
}

const fn names(
    [owner, lock, handle]: [&'static str; 3],
    [method, routine, release, guard]: [&'static str; 4],
) -> Names {
    Names {
        owner,
        lock,
        handle,
        method,
        routine,
        release,
        guard,
    }
}

const ORDINARY: [&str; 3] = ["SpinLock", "lock()", ""];
const CANCEL: [&str; 3] = ["", "", ""];
const QUEUED: [&str; 3] = ["QueuedSpinLock", "queued()", "handle()"];
const READERS: [&str; 3] = ["ExSpinLock", "readers()", ""];
const INTERRUPT: [&str; 3] = ["InterruptSpinLock", "interrupt()", ""];
const STORPORT: [&str; 3] = ["StorPortSpinLock", "storport()", "storport_handle()"];

#[rustfmt::skip]
pub(super) const fn of(kind: Kind) -> Names {
    match kind {
        Kind::Raise => names(ORDINARY, ["acquire", "KeAcquireSpinLock", "KeReleaseSpinLock", "SpinLockGuard"]),
        Kind::Dpc => names(ORDINARY, ["acquire_at_dpc_level", "KeAcquireSpinLockAtDpcLevel", "KeReleaseSpinLockFromDpcLevel", "DpcSpinLockGuard"]),
        Kind::ForDpc => names(ORDINARY, ["acquire_for_dpc", "KeAcquireSpinLockForDpc", "KeReleaseSpinLockForDpc", "ForDpcSpinLockGuard"]),
        Kind::Sole => names(ORDINARY, ["acquire_sole", "", "drop", "SoleSpinLockGuard"]),
        Kind::Cancel => names(CANCEL, ["", "IoAcquireCancelSpinLock", "IoReleaseCancelSpinLock", "CancelSpinLockGuard"]),
        Kind::SoleCancel => names(CANCEL, ["", "IoAcquireCancelSpinLockSole", "drop", "SoleCancelSpinLockGuard"]),
        Kind::Queued => names(QUEUED, ["acquire_in_stack_queued", "KeAcquireInStackQueuedSpinLock", "KeReleaseInStackQueuedSpinLock", "QueuedSpinLockGuard"]),
        Kind::QueuedDpc => names(QUEUED, ["acquire_in_stack_queued_at_dpc_level", "KeAcquireInStackQueuedSpinLockAtDpcLevel", "KeReleaseInStackQueuedSpinLockFromDpcLevel", "DpcQueuedSpinLockGuard"]),
        Kind::QueuedForDpc => names(QUEUED, ["acquire_in_stack_queued_for_dpc", "KeAcquireInStackQueuedSpinLockForDpc", "KeReleaseInStackQueuedSpinLockForDpc", "ForDpcQueuedSpinLockGuard"]),
        Kind::SoleQueued => names(QUEUED, ["acquire_in_stack_queued_sole", "", "drop", "SoleQueuedSpinLockGuard"]),
        Kind::Exclusive => names(READERS, ["acquire_exclusive", "ExAcquireSpinLockExclusive", "ExReleaseSpinLockExclusive", "ExclusiveSpinLockGuard"]),
        Kind::ExclusiveDpc => names(READERS, ["acquire_exclusive_at_dpc_level", "ExAcquireSpinLockExclusiveAtDpcLevel", "ExReleaseSpinLockExclusiveFromDpcLevel", "DpcExclusiveSpinLockGuard"]),
        Kind::SoleExclusive => names(READERS, ["acquire_exclusive_sole", "", "drop", "SoleExclusiveSpinLockGuard"]),
        Kind::Shared => names(READERS, ["acquire_shared", "ExAcquireSpinLockShared", "ExReleaseSpinLockShared", "SharedSpinLockGuard"]),
        Kind::SharedDpc => names(READERS, ["acquire_shared_at_dpc_level", "ExAcquireSpinLockSharedAtDpcLevel", "ExReleaseSpinLockSharedFromDpcLevel", "DpcSharedSpinLockGuard"]),
        Kind::SoleShared => names(READERS, ["acquire_shared_sole", "", "drop", "SoleSharedSpinLockGuard"]),
        Kind::Interrupt => names(INTERRUPT, ["acquire", "KeAcquireInterruptSpinLock", "KeReleaseInterruptSpinLock", "InterruptSpinLockGuard"]),
        Kind::SoleInterrupt => names(INTERRUPT, ["acquire_sole", "", "drop", "SoleInterruptSpinLockGuard"]),
        Kind::StorPort => names(STORPORT, ["acquire_with_handle", "StorPortAcquireSpinLock", "StorPortReleaseSpinLock", "StorPortSpinLockGuard"]),
        Kind::SoleStorPort => names(STORPORT, ["acquire_with_handle_sole", "", "drop", "SoleStorPortSpinLockGuard"]),
    }
}

/// The pattern for what the release of a sole guard gives.
pub(super) const fn token_of(kind: Kind) -> &'static str {
    if kind.gives_handle() {
        "(token, _)"
    } else {
        "token"
    }
}

/// A routine's name and its arguments.
#[rustfmt::skip]
pub(super) const fn routine(routine: Routine) -> (&'static str, &'static str) {
    match routine {
        Routine::Complete => ("IoCompleteRequest", "irp(), IO_NO_INCREMENT"),
        Routine::Start => ("IoStartPacket", "device(), unseen_irp(), None, None"),
        Routine::StartNext => ("IoStartNextPacket", "device(), false"),
        Routine::StartByKey => ("IoStartNextPacketByKey", "device(), false, 1"),
        Routine::Skip => ("IoCallDriver", "lower(), IoSkipCurrentIrpStackLocation(to_pass_on())"),
        Routine::Copy => ("IoCallDriver", "lower(), IoCopyCurrentIrpStackLocationToNext(to_pass_on())"),
        Routine::Cancel => ("IoCancelIrp", "sent()"),
        Routine::Srb => ("StorPortCompleteSrb", "adapter(), srb()"),
        Routine::ServiceIrp => ("StorPortCompleteServiceIrp", "adapter(), unseen_irp()"),
    }
}
