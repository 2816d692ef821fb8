//! The rows of the table.

use super::Effect::{Acquire, AcquireSole, Complete, Release, TryAcquire};
use super::Irql::{Dispatch, Held, ThreadedDpc, UpToDispatch, UpToInterrupt};
use super::Sdv::{Counts, DoesNot};
use super::{Effect, Form, Irql, Routine, Sdv};

/// Whether SDV counts it, and the page's header (of a method: the routine that it is).
type Source = (Sdv, &'static str);
type Names = &'static [&'static str];

const fn takes(
    name: &'static str,
    effect: Effect,
    arity: usize,
    guard: &'static str,
    irql: Irql,
    source: Source,
    raw: Names,
) -> Routine {
    Routine {
        name,
        form: Form::Function,
        effect,
        arity,
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
    arity: usize,
    irql: Irql,
    source: Source,
    raw: Names,
) -> Routine {
    Routine {
        guard: None,
        ..takes(name, Complete, arity, "", irql, source, raw)
    }
}

const fn method(
    name: &'static str,
    of: Names,
    effect: Effect,
    arity: usize,
    guard: &'static str,
    irql: Irql,
    source: Source,
) -> Routine {
    Routine {
        form: Form::Method,
        of,
        ..takes(name, effect, arity, guard, irql, source, &[])
    }
}

#[rustfmt::skip]
pub(crate) static ROUTINES: &[Routine] = &[
    // Ordinary spin locks
    takes("KeAcquireSpinLock", Acquire, 1, "SpinLockGuard", UpToDispatch, (Counts, "wdm.h"), &["KeAcquireSpinLockRaiseToDpc", "KfAcquireSpinLock"]),
    takes("KeReleaseSpinLock", Release, 1, "SpinLockGuard", Held, (Counts, "wdm.h"), &["KfReleaseSpinLock"]),
    takes("KeAcquireSpinLockAtDpcLevel", Acquire, 1, "DpcSpinLockGuard", Dispatch, (Counts, "wdm.h"), &["KefAcquireSpinLockAtDpcLevel"]),
    takes("KeTryToAcquireSpinLockAtDpcLevel", TryAcquire, 1, "DpcSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseSpinLockFromDpcLevel", Release, 1, "DpcSpinLockGuard", Held, (Counts, "wdm.h"), &["KefReleaseSpinLockFromDpcLevel"]),
    takes("KeAcquireSpinLockForDpc", Acquire, 1, "ForDpcSpinLockGuard", ThreadedDpc, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseSpinLockForDpc", Release, 1, "ForDpcSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire", &["SpinLock", "InterruptSpinLock"], Acquire, 0, "SpinLockGuard", UpToDispatch, (Counts, "KeAcquireSpinLock, KeAcquireInterruptSpinLock")),
    method("acquire_at_dpc_level", &["SpinLock"], Acquire, 0, "DpcSpinLockGuard", Dispatch, (Counts, "KeAcquireSpinLockAtDpcLevel")),
    method("try_acquire_at_dpc_level", &["SpinLock"], TryAcquire, 0, "DpcSpinLockGuard", Dispatch, (DoesNot, "KeTryToAcquireSpinLockAtDpcLevel")),
    method("acquire_for_dpc", &["SpinLock"], Acquire, 0, "ForDpcSpinLockGuard", ThreadedDpc, (DoesNot, "KeAcquireSpinLockForDpc")),
    method("acquire_sole", &["SpinLock"], AcquireSole, 0, "SoleSpinLockGuard", UpToDispatch, (Counts, "KeAcquireSpinLock")),
    // The cancel spin lock
    takes("IoAcquireCancelSpinLock", Acquire, 0, "CancelSpinLockGuard", UpToDispatch, (Counts, "wdm.h"), &[]),
    takes("IoReleaseCancelSpinLock", Release, 1, "CancelSpinLockGuard", Held, (Counts, "wdm.h"), &[]),
    // In-stack queued spin locks
    takes("KeAcquireInStackQueuedSpinLock", Acquire, 2, "QueuedSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &["KeAcquireInStackQueuedSpinLockRaiseToSynch"]),
    takes("KeReleaseInStackQueuedSpinLock", Release, 1, "QueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("KeAcquireInStackQueuedSpinLockAtDpcLevel", Acquire, 2, "DpcQueuedSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInStackQueuedSpinLockFromDpcLevel", Release, 1, "DpcQueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("KeAcquireInStackQueuedSpinLockForDpc", Acquire, 2, "ForDpcQueuedSpinLockGuard", ThreadedDpc, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInStackQueuedSpinLockForDpc", Release, 1, "ForDpcQueuedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire_in_stack_queued", &["QueuedSpinLock"], Acquire, 1, "QueuedSpinLockGuard", UpToDispatch, (DoesNot, "KeAcquireInStackQueuedSpinLock")),
    method("acquire_in_stack_queued_at_dpc_level", &["QueuedSpinLock"], Acquire, 1, "DpcQueuedSpinLockGuard", Dispatch, (DoesNot, "KeAcquireInStackQueuedSpinLockAtDpcLevel")),
    method("acquire_in_stack_queued_for_dpc", &["QueuedSpinLock"], Acquire, 1, "ForDpcQueuedSpinLockGuard", ThreadedDpc, (DoesNot, "KeAcquireInStackQueuedSpinLockForDpc")),
    // Reader-writer spin locks
    takes("ExAcquireSpinLockExclusive", Acquire, 1, "ExclusiveSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &[]),
    takes("ExReleaseSpinLockExclusive", Release, 1, "ExclusiveSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockExclusiveAtDpcLevel", Acquire, 1, "DpcExclusiveSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &["ExTryAcquireSpinLockExclusiveAtDpcLevel", "ExTryConvertSharedSpinLockExclusive"]),
    takes("ExReleaseSpinLockExclusiveFromDpcLevel", Release, 1, "DpcExclusiveSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockShared", Acquire, 1, "SharedSpinLockGuard", UpToDispatch, (DoesNot, "wdm.h"), &[]),
    takes("ExReleaseSpinLockShared", Release, 1, "SharedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("ExAcquireSpinLockSharedAtDpcLevel", Acquire, 1, "DpcSharedSpinLockGuard", Dispatch, (DoesNot, "wdm.h"), &["ExTryAcquireSpinLockSharedAtDpcLevel"]),
    takes("ExReleaseSpinLockSharedFromDpcLevel", Release, 1, "DpcSharedSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    method("acquire_exclusive", &["ExSpinLock"], Acquire, 0, "ExclusiveSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockExclusive")),
    method("acquire_exclusive_at_dpc_level", &["ExSpinLock"], Acquire, 0, "DpcExclusiveSpinLockGuard", Dispatch, (DoesNot, "ExAcquireSpinLockExclusiveAtDpcLevel")),
    method("acquire_shared", &["ExSpinLock"], Acquire, 0, "SharedSpinLockGuard", UpToDispatch, (DoesNot, "ExAcquireSpinLockShared")),
    method("acquire_shared_at_dpc_level", &["ExSpinLock"], Acquire, 0, "DpcSharedSpinLockGuard", Dispatch, (DoesNot, "ExAcquireSpinLockSharedAtDpcLevel")),
    // Locks of interrupts and of Storport
    takes("KeAcquireInterruptSpinLock", Acquire, 1, "InterruptSpinLockGuard", UpToInterrupt, (DoesNot, "wdm.h"), &[]),
    takes("KeReleaseInterruptSpinLock", Release, 1, "InterruptSpinLockGuard", Held, (DoesNot, "wdm.h"), &[]),
    takes("StorPortAcquireSpinLock", Acquire, 2, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "storport.h"), &[]),
    takes("StorPortReleaseSpinLock", Release, 1, "StorPortSpinLockGuard", Held, (DoesNot, "storport.h"), &[]),
    method("acquire_with_handle", &["StorPortSpinLock"], Acquire, 1, "StorPortSpinLockGuard", UpToInterrupt, (DoesNot, "StorPortAcquireSpinLock")),
    // What completes a request or starts one
    completes("IoCompleteRequest", 2, UpToDispatch, (Counts, "wdm.h"), &["IofCompleteRequest"]),
    completes("IoStartNextPacket", 2, Dispatch, (Counts, "ntifs.h"), &[]),
    completes("IoStartNextPacketByKey", 3, Dispatch, (DoesNot, "ntifs.h"), &[]),
    completes("IoStartPacket", 4, UpToDispatch, (DoesNot, "ntifs.h"), &[]),
    completes("StorPortCompleteServiceIrp", 2, UpToDispatch, (DoesNot, "storport.h"), &[]),
];
