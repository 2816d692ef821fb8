//! Exports that lock and have no wrapper, so the attribute cannot count their locks.

/// An export, or the first argument of a variadic export, with what to do instead.
#[derive(Debug)]
pub(crate) struct Unwrapped {
    pub(crate) name: &'static str,
    pub(crate) instead: &'static str,
}

const fn unwrapped(name: &'static str, instead: &'static str) -> Unwrapped {
    Unwrapped { name, instead }
}

const OUTSIDE: &str = "call it in a function without the attribute, in which nothing is completed";
const QUEUED: &str = "use a `QueuedSpinLock`";
const RAISED: &str = "use a `SpinLock`, or an `InterruptSpinLock` at the IRQL of a device";

pub(crate) static UNWRAPPED: &[Unwrapped] = &[
    unwrapped("IoAcquireVpbSpinLock", OUTSIDE),
    unwrapped("IoReleaseVpbSpinLock", OUTSIDE),
    unwrapped("KeAcquireQueuedSpinLock", QUEUED),
    unwrapped("KeAcquireQueuedSpinLockRaiseToSynch", QUEUED),
    unwrapped("KeReleaseQueuedSpinLock", QUEUED),
    unwrapped("KeTryToAcquireQueuedSpinLock", QUEUED),
    unwrapped("KeTryToAcquireQueuedSpinLockRaiseToSynch", QUEUED),
    unwrapped("KeAcquireSpinLockRaiseToSynch", RAISED),
];

/// Exports whose first argument says what they do.
pub(crate) const VARIADIC: &[&str] = &["StorPortNotification", "StorPortExtendedFunction"];

/// The first arguments of variadic exports that lock, release or complete.
pub(crate) static ORDERS: &[Unwrapped] = &[
    unwrapped(
        "RequestComplete",
        "call `spin_lock_safe::ddi::StorPortCompleteSrb(adapter, srb)`",
    ),
    unwrapped(
        "AcquireSpinLock",
        "call `spin_lock_safe::ddi::StorPortAcquireSpinLock(&lock, handle)`",
    ),
    unwrapped(
        "ReleaseSpinLock",
        "call `spin_lock_safe::ddi::StorPortReleaseSpinLock(guard)`",
    ),
    unwrapped(
        "ExtFunctionAcquireSpinLock",
        "call `spin_lock_safe::ddi::StorPortAcquireSpinLockEx(&lock, handle)`",
    ),
    unwrapped(
        "ExtFunctionCompleteServiceIrp",
        "call `spin_lock_safe::ddi::StorPortCompleteServiceIrp(adapter, irp)`",
    ),
    unwrapped(
        "ExtFunctionAcquireMSISpinLock",
        "call `spin_lock_safe::ddi::StorPortAcquireMSISpinLock(&lock)`",
    ),
    unwrapped(
        "ExtFunctionReleaseMSISpinLock",
        "call `spin_lock_safe::ddi::StorPortReleaseMSISpinLock(guard)`",
    ),
];

/// Returns what to do instead of a variadic export with this first argument.
pub(crate) fn order(name: &str) -> Option<&'static Unwrapped> {
    ORDERS.iter().find(|order| order.name == name)
}
