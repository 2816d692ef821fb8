//! The exports of `ntoskrnl.exe`.

use crate::raw::{DEVICE_OBJECT, DRIVER_CANCEL, DRIVER_VIOLATION, IRP, KIRQL, KSPIN_LOCK};
use crate::violation::Violation;

pub use windows_sys::Wdk::System::SystemServices::{
    ExAcquireSpinLockExclusive, ExAcquireSpinLockExclusiveAtDpcLevel, ExAcquireSpinLockShared,
    ExAcquireSpinLockSharedAtDpcLevel, ExReleaseSpinLockExclusive,
    ExReleaseSpinLockExclusiveFromDpcLevel, ExReleaseSpinLockShared,
    ExReleaseSpinLockSharedFromDpcLevel, IoAcquireCancelSpinLock, IoCancelIrp,
    IoReleaseCancelSpinLock, IoSetStartIoAttributes, IoStartNextPacket, IoStartNextPacketByKey,
    IofCallDriver, IofCompleteRequest, KeAcquireInStackQueuedSpinLock,
    KeAcquireInStackQueuedSpinLockAtDpcLevel, KeAcquireInStackQueuedSpinLockForDpc,
    KeAcquireInterruptSpinLock, KeAcquireSpinLockForDpc, KeGetCurrentIrql,
    KeReleaseInStackQueuedSpinLock, KeReleaseInStackQueuedSpinLockForDpc,
    KeReleaseInStackQueuedSpinLockFromDpcLevel, KeReleaseInterruptSpinLock,
    KeReleaseSpinLockForDpc, KeRemoveDeviceQueue, KeRemoveEntryDeviceQueue,
    KeTryToAcquireSpinLockAtDpcLevel,
};

// `windows-sys` lacks these. It has `KeBugCheckEx` and `IoStartPacket`, but there the first may return, and
// the second takes routines that are not cancel routines.
#[link(name = "ntoskrnl.exe", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    /// Raises the IRQL to `DISPATCH_LEVEL`, acquires the lock and returns the old IRQL.
    pub fn KeAcquireSpinLockRaiseToDpc(SpinLock: *mut KSPIN_LOCK) -> KIRQL;
    /// Releases the lock and lowers the IRQL to `NewIrql`.
    pub fn KeReleaseSpinLock(SpinLock: *mut KSPIN_LOCK, NewIrql: KIRQL);
    /// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already.
    pub fn KeAcquireSpinLockAtDpcLevel(SpinLock: *mut KSPIN_LOCK);
    /// Releases the lock and leaves the IRQL as it is.
    pub fn KeReleaseSpinLockFromDpcLevel(SpinLock: *mut KSPIN_LOCK);
    /// Lowers the IRQL to `NewIrql`.
    pub fn KeLowerIrql(NewIrql: KIRQL);
    /// Starts a request if the device is idle, or queues it otherwise.
    pub fn IoStartPacket(
        DeviceObject: *const DEVICE_OBJECT,
        Irp: *const IRP,
        Key: *const u32,
        CancelFunction: DRIVER_CANCEL,
    );
    fn KeBugCheckEx(Code: u32, P1: usize, P2: usize, P3: usize, P4: usize) -> !;
}

/// Stops the system with `DRIVER_VIOLATION`.
///
/// Parameter 1 is the violation. Parameter 2 is `held`: the number of spin locks held, or the status of an
/// acquire that Storport refused.
#[cold]
#[inline(never)]
pub(crate) fn stop(violation: Violation, held: usize) -> ! {
    // SAFETY: KeBugCheckEx may be called in any state of the system.
    unsafe { KeBugCheckEx(DRIVER_VIOLATION, violation as usize, held, 0, 0) }
}

/// Stops the system because it passed null for a parameter of the driver's routine.
///
/// The names are for the simulated kernel. After inlining, nothing of them is left.
#[inline]
pub(crate) fn stop_for_null(_: (&str, &str), held: usize) -> ! {
    stop(Violation::NullParameter, held)
}

/// Does nothing. A request that nobody completes hangs its sender, not the system.
#[inline]
pub(crate) const fn dropped(_irp: *mut IRP) {}

/// Does nothing.
#[inline]
pub(crate) const fn dropped_cancelable(_irp: *mut IRP) {}

/// Returns whether this context unwinds from a panic, which never happens in the kernel.
pub(crate) const fn unwinding() -> bool {
    false
}
