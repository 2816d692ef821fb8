//! The rows of the table.

use super::Effect::{Acquire, AcquireSole, Complete, Release, TryAcquire};
use super::Irql::{Dispatch, Held, ThreadedDpc, UpToDispatch, UpToInterrupt};
use super::Sdv::{Counts, DoesNot};
use super::{Effect, Form, Irql, Routine, Sdv};

/// Whether SDV counts the routine, and the page's header or, for a method, the routine that it is.
type Source = (Sdv, &'static str);
type Names = &'static [&'static str];

const NONE: Names = &[];
const LOCK: Names = &["&lock"];
const GUARD: Names = &["guard"];
const HANDLE: Names = &["handle"];
const LOCK_AND_HANDLE: Names = &["&lock", "handle"];

const fn takes(
    name: &'static str,
    effect: Effect,
    arguments: Names,
    guard: &'static str,
    irql: Irql,
    source: Source,
    raw: Names,
) -> Routine {
    Routine {
        name,
        form: Form::Function,
        effect,
        arguments,
        guard: Some(guard),
        of: &[],
        irql,
        sdv: source.0,
        page: source.1,
        raw,
    }
}

const fn completes(
    name: &'static str,
    arguments: Names,
    irql: Irql,
    source: Source,
    raw: Names,
) -> Routine {
    Routine {
        guard: None,
        ..takes(name, Complete, arguments, "", irql, source, raw)
    }
}

const fn method(
    name: &'static str,
    of: Names,
    effect: Effect,
    arguments: Names,
    guard: &'static str,
    irql: Irql,
    source: Source,
) -> Routine {
    Routine {
        form: Form::Method,
        of,
        ..takes(name, effect, arguments, guard, irql, source, &[])
    }
}

#[rustfmt::skip]
pub(crate) static ROUTINES: &[Routine] = &[
    // Ordinary spin locks
    takes("KeAcquireSpinLock", Acquire, LOCK, "SpinLockGuard", UpToDispatch, (Counts, "wdm.h"), &["KeAcquireSpinLockRaiseToDpc", "KfAcquireSpinLock"]),
    takes("KeReleaseSpinLock", Release, GUARD, "SpinLockGuard", Held, (Counts, "wdm.h"), &["KfReleaseSpinLock"]),
    takes("KeAcquireSpinLockAtDpcLevel", Acquire, LOCK, "DpcSpinLockGuard", Dispatch, (Counts, "wdm.h"), &["KefAcquireSpinLockAtDpcLevel"]),
    takes("KeTryToAcquireSpinLockAtDpcLevel", TryAcquire, LOCK, "DpcSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseSpinLockFromDpcLevel", Release, GUARD, "DpcSpinLockGuard", Held, (Counts, "wdm.h"), &["KefReleaseSpinLockFromDpcLevel"]),
    takes("KeAcquireSpinLockForDpc", Acquire, LOCK, "ForDpcSpinLockGuard", ThreadedDpc, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseSpinLockForDpc", Release, GUARD, "ForDpcSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire", &["SpinLock", "InterruptSpinLock", "MsiSpinLock"], Acquire, NONE, "SpinLockGuard", UpToDispatch, (Counts, "KeAcquireSpinLock, KeAcquireInterruptSpinLock, StorPortAcquireMSISpinLock")),
    method("acquire_at_dpc_level", &["SpinLock"], Acquire, NONE, "DpcSpinLockGuard", Dispatch, (Counts, "KeAcquireSpinLockAtDpcLevel")),
    method("try_acquire_at_dpc_level", &["SpinLock"], TryAcquire, NONE, "DpcSpinLockGuard", Dispatch, (DoesNot, "KeTryToAcquireSpinLockAtDpcLevel")),
    method("acquire_for_dpc", &["SpinLock"], Acquire, NONE, "ForDpcSpinLockGuard", ThreadedDpc, (DoesNot, "KeAcquireSpinLockForDpc")),
    method("acquire_sole", &["SpinLock", "InterruptSpinLock", "MsiSpinLock"], AcquireSole, NONE, "SoleSpinLockGuard", UpToDispatch, (Counts, "KeAcquireSpinLock, KeAcquireInterruptSpinLock, StorPortAcquireMSISpinLock")),
    // The cancel spin lock
    takes("IoAcquireCancelSpinLock", Acquire, NONE, "CancelSpinLockGuard", UpToDispatch, (Counts, "wdm.h"), &[]),
    takes("IoReleaseCancelSpinLock", Release, GUARD, "CancelSpinLockGuard", Held, (Counts, "wdm.h"), &[]),
    takes("IoAcquireCancelSpinLockSole", AcquireSole, NONE, "SoleCancelSpinLockGuard", UpToDispatch, (Counts, "wdm.h, `IoAcquireCancelSpinLock`"), &[]),
    // In-stack queued spin locks
    takes("KeAcquireInStackQueuedSpinLock", Acquire, LOCK_AND_HANDLE, "QueuedSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &["KeAcquireInStackQueuedSpinLockRaiseToSynch"]),
    takes("KeReleaseInStackQueuedSpinLock", Release, GUARD, "QueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("KeAcquireInStackQueuedSpinLockAtDpcLevel", Acquire, LOCK_AND_HANDLE, "DpcQueuedSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInStackQueuedSpinLockFromDpcLevel", Release, GUARD, "DpcQueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("KeAcquireInStackQueuedSpinLockForDpc", Acquire, LOCK_AND_HANDLE, "ForDpcQueuedSpinLockGuard", ThreadedDpc, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInStackQueuedSpinLockForDpc", Release, GUARD, "ForDpcQueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire_in_stack_queued", &["QueuedSpinLock"], Acquire, HANDLE, "QueuedSpinLockGuard", UpToDispatch, (DoesNot, "KeAcquireInStackQueuedSpinLock")),
    method("acquire_in_stack_queued_at_dpc_level", &["QueuedSpinLock"], Acquire, HANDLE, "DpcQueuedSpinLockGuard", Dispatch, (DoesNot, "KeAcquireInStackQueuedSpinLockAtDpcLevel")),
    method("acquire_in_stack_queued_for_dpc", &["QueuedSpinLock"], Acquire, HANDLE, "ForDpcQueuedSpinLockGuard", ThreadedDpc, (DoesNot, "KeAcquireInStackQueuedSpinLockForDpc")),
    method("acquire_in_stack_queued_sole", &["QueuedSpinLock"], AcquireSole, HANDLE, "SoleQueuedSpinLockGuard", UpToDispatch, (DoesNot, "KeAcquireInStackQueuedSpinLock")),
    // Reader-writer spin locks
    takes("ExAcquireSpinLockExclusive", Acquire, LOCK, "ExclusiveSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &[]),
    takes("ExReleaseSpinLockExclusive", Release, GUARD, "ExclusiveSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockExclusiveAtDpcLevel", Acquire, LOCK, "DpcExclusiveSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &["ExTryAcquireSpinLockExclusiveAtDpcLevel", "ExTryConvertSharedSpinLockExclusive"]),
    takes("ExReleaseSpinLockExclusiveFromDpcLevel", Release, GUARD, "DpcExclusiveSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockShared", Acquire, LOCK, "SharedSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &[]),
    takes("ExReleaseSpinLockShared", Release, GUARD, "SharedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockSharedAtDpcLevel", Acquire, LOCK, "DpcSharedSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &["ExTryAcquireSpinLockSharedAtDpcLevel"]),
    takes("ExReleaseSpinLockSharedFromDpcLevel", Release, GUARD, "DpcSharedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire_exclusive", &["ExSpinLock"], Acquire, NONE, "ExclusiveSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockExclusive")),
    method("acquire_exclusive_at_dpc_level", &["ExSpinLock"], Acquire, NONE, "DpcExclusiveSpinLockGuard", Dispatch, (DoesNot, "ExAcquireSpinLockExclusiveAtDpcLevel")),
    method("acquire_shared", &["ExSpinLock"], Acquire, NONE, "SharedSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockShared")),
    method("acquire_shared_at_dpc_level", &["ExSpinLock"], Acquire, NONE, "DpcSharedSpinLockGuard", Dispatch, (DoesNot, "ExAcquireSpinLockSharedAtDpcLevel")),
    method("acquire_exclusive_sole", &["ExSpinLock"], AcquireSole, NONE, "SoleExclusiveSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockExclusive")),
    method("acquire_shared_sole", &["ExSpinLock"], AcquireSole, NONE, "SoleSharedSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockShared")),
    // Locks of interrupts and of Storport
    takes("KeAcquireInterruptSpinLock", Acquire, LOCK, "InterruptSpinLockGuard", UpToInterrupt, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInterruptSpinLock", Release, GUARD, "InterruptSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("StorPortAcquireSpinLock", Acquire, LOCK_AND_HANDLE, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "storport.h"), &[]),
    takes("StorPortAcquireSpinLockEx", TryAcquire, LOCK_AND_HANDLE, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "storport.h"), &[]),
    takes("StorPortReleaseSpinLock", Release, GUARD, "StorPortSpinLockGuard", Held, (DoesNot, "storport.h"), &[]),
    takes("StorPortAcquireMSISpinLock", Acquire, LOCK, "MsiSpinLockGuard", UpToInterrupt, (DoesNot, "storport.h"), &[]),
    takes("StorPortReleaseMSISpinLock", Release, GUARD, "MsiSpinLockGuard", Held, (DoesNot, "storport.h"), &[]),
    method("acquire_with_handle", &["StorPortSpinLock"], Acquire, HANDLE, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "StorPortAcquireSpinLock")),
    method("try_acquire_with_handle", &["StorPortSpinLock"], TryAcquire, HANDLE, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "StorPortAcquireSpinLockEx")),
    method("acquire_with_handle_sole", &["StorPortSpinLock"], AcquireSole, HANDLE, "SoleStorPortSpinLockGuard", UpToInterrupt, (DoesNot, "StorPortAcquireSpinLock")),
    // Routines that complete or start a request
    completes("IoCompleteRequest", &["irp", "IO_NO_INCREMENT"], UpToDispatch, (Counts, "wdm.h"), &["IofCompleteRequest"]),
    completes("IoStartNextPacket", &["device", "cancelable"], Dispatch, (Counts, "ntifs.h"), &[]),
    completes("IoStartNextPacketByKey", &["device", "cancelable", "key"], Dispatch, (DoesNot, "ntifs.h"), &[]),
    completes("IoStartPacket", &["device", "irp", "key", "cancel_function"], UpToDispatch, (DoesNot, "ntifs.h"), &[]),
    completes("IoCallDriver", &["device", "irp"], UpToDispatch, (DoesNot, "wdm.h"), &["IofCallDriver"]),
    completes("IoCancelIrp", &["pointer"], UpToDispatch, (DoesNot, "wdm.h"), &[]),
    completes("StorPortCompleteSrb", &["adapter", "srb"], UpToInterrupt, (DoesNot, "storport.h, `StorPortNotification`"), &["StorPortNotificationRequestComplete"]),
    completes("StorPortCompleteServiceIrp", &["adapter", "irp"], UpToDispatch, (DoesNot, "storport.h"), &[]),
];
