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
const QUEUED: [&str; 3] = ["QueuedSpinLock", "queued()", "handle()"];
const READERS: [&str; 3] = ["ExSpinLock", "readers()", ""];

#[rustfmt::skip]
pub(super) const fn of(kind: Kind) -> Names {
    match kind {
        Kind::Raise => names(ORDINARY, ["acquire", "KeAcquireSpinLock", "KeReleaseSpinLock", "SpinLockGuard"]),
        Kind::Dpc => names(ORDINARY, ["acquire_at_dpc_level", "KeAcquireSpinLockAtDpcLevel", "KeReleaseSpinLockFromDpcLevel", "DpcSpinLockGuard"]),
        Kind::ForDpc => names(ORDINARY, ["acquire_for_dpc", "KeAcquireSpinLockForDpc", "KeReleaseSpinLockForDpc", "ForDpcSpinLockGuard"]),
        Kind::Sole => names(ORDINARY, ["acquire_sole", "", "drop", "SoleSpinLockGuard"]),
        Kind::Cancel => names(["", "", ""], ["", "IoAcquireCancelSpinLock", "IoReleaseCancelSpinLock", "CancelSpinLockGuard"]),
        Kind::Queued => names(QUEUED, ["acquire_in_stack_queued", "KeAcquireInStackQueuedSpinLock", "KeReleaseInStackQueuedSpinLock", "QueuedSpinLockGuard"]),
        Kind::QueuedDpc => names(QUEUED, ["acquire_in_stack_queued_at_dpc_level", "KeAcquireInStackQueuedSpinLockAtDpcLevel", "KeReleaseInStackQueuedSpinLockFromDpcLevel", "DpcQueuedSpinLockGuard"]),
        Kind::Exclusive => names(READERS, ["acquire_exclusive", "ExAcquireSpinLockExclusive", "ExReleaseSpinLockExclusive", "ExclusiveSpinLockGuard"]),
        Kind::ExclusiveDpc => names(READERS, ["acquire_exclusive_at_dpc_level", "ExAcquireSpinLockExclusiveAtDpcLevel", "ExReleaseSpinLockExclusiveFromDpcLevel", "DpcExclusiveSpinLockGuard"]),
        Kind::Shared => names(READERS, ["acquire_shared", "ExAcquireSpinLockShared", "ExReleaseSpinLockShared", "SharedSpinLockGuard"]),
        Kind::SharedDpc => names(READERS, ["acquire_shared_at_dpc_level", "ExAcquireSpinLockSharedAtDpcLevel", "ExReleaseSpinLockSharedFromDpcLevel", "DpcSharedSpinLockGuard"]),
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
