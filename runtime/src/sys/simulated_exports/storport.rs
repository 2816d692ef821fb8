#![expect(
    non_snake_case,
    non_upper_case_globals,
    reason = "routines and values keep their Microsoft names"
)]

use core::ptr;
use std::sync::Arc;

use super::spin_lock;
use crate::raw::{
    DISPATCH_LEVEL, DpcLock, IRP, InterruptLock, KIRQL, PVOID, STOR_DPC, STOR_LOCK_HANDLE,
    STOR_SPINLOCK, STOR_STATUS_SUCCESS, StartIoLock,
};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::completion;
use crate::simulated_kernel::irql::{
    require_at_most_dispatch_level, require_at_most_interrupt, require_back,
};
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::storport::adapter;
use crate::simulated_kernel::storport::port::{Kind, Locks, Port};
use crate::simulated_kernel::{context, lock_word};
use crate::sync::atomic::AtomicUsize;

/// Acquires a spin lock of the adapter, and raises the IRQL as the lock requires.
///
/// Writes the previous IRQL to `LockHandle`.
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context holds the lock already, if this context holds the
/// Interrupt lock and acquires another lock, if a virtual miniport acquires the Interrupt lock, or if
/// the IRQL is above the lock's.
///
/// # Safety
///
/// `LockContext` points to a DPC if `SpinLock` is `DpcLock`. `LockHandle` is valid until the
/// lock is released with it.
#[track_caller]
pub unsafe fn StorPortAcquireSpinLock(
    DeviceExtension: PVOID,
    SpinLock: STOR_SPINLOCK,
    LockContext: PVOID,
    LockHandle: *mut STOR_LOCK_HANDLE,
) {
    const ROUTINE: &str = "StorPortAcquireSpinLock";
    let Some(port) = find(ROUTINE, DeviceExtension) else {
        return;
    };
    let locks = &port.locks;
    let lock = name(DeviceExtension, SpinLock, LockContext);
    let old = context::irql();
    if SpinLock == InterruptLock {
        require_not(ROUTINE, &port, Kind::Virtual);
        require_at_most_interrupt(ROUTINE, locks.irql);
    } else {
        require_order(ROUTINE, lock, Lock::InterruptLock(DeviceExtension.addr()));
        require_at_most_dispatch_level(ROUTINE);
    }
    // SAFETY: the caller promises that the DPC is valid.
    let (word, irql) = unsafe { word_and_irql(locks, SpinLock, LockContext) };
    lock_word::acquire_at(word, lock, ROUTINE, irql);
    // SAFETY: the caller promises that the handle is valid.
    let handle = unsafe { &mut *LockHandle };
    handle.Lock = SpinLock;
    handle.Context.Lock = LockContext;
    handle.Context.OldIrql = old;
    context::set_irql(old.max(irql));
}

/// Releases the lock that was acquired with the handle, and restores the handle's `OldIrql`.
///
/// Microsoft's page: [`StorPortReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasespinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context does not hold a lock with the handle, if
/// `OldIrql` is above the IRQL, or if `OldIrql` is below what another held lock
/// needs.
///
/// # Safety
///
/// A lock was acquired with `LockHandle`. What the lock guards is not used any
/// more.
#[track_caller]
pub unsafe fn StorPortReleaseSpinLock(DeviceExtension: PVOID, LockHandle: *mut STOR_LOCK_HANDLE) {
    const ROUTINE: &str = "StorPortReleaseSpinLock";
    let Some(port) = find(ROUTINE, DeviceExtension) else {
        return;
    };
    let locks = &port.locks;
    // SAFETY: the caller promises that the handle is valid.
    let handle = unsafe { &mut *LockHandle };
    if handle.Lock == 0 {
        let handle = LockHandle.addr();
        return violate(ROUTINE, ViolationKind::HandleNotInUse { handle });
    }
    let lock = name(DeviceExtension, handle.Lock, handle.Context.Lock);
    // SAFETY: the caller acquired the lock with this handle, and promised that the DPC is valid.
    let (word, _) = unsafe { word_and_irql(locks, handle.Lock, handle.Context.Lock) };
    if lock_word::require_held(word, lock, ROUTINE) {
        require_back(ROUTINE, lock, handle.Context.OldIrql);
        lock_word::release(word, lock);
        handle.Lock = 0;
        handle.Context.Lock = ptr::null_mut();
        context::set_irql(handle.Context.OldIrql);
    }
}

/// Completes a request that came to `HwStorProcessServiceRequest`.
///
/// Microsoft's page: [`StorPortCompleteServiceIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportcompleteserviceirp).
///
/// # Panics
///
/// If there is no such adapter, if its miniport is a physical one, and in the cases of
/// [`IofCompleteRequest`](crate::sys::IofCompleteRequest).
///
/// # Safety
///
/// The driver has the request, and does not use it any more.
#[track_caller]
pub unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: *mut IRP) -> u32 {
    const ROUTINE: &str = "StorPortCompleteServiceIrp";
    if let Some(port) = find(ROUTINE, HwDeviceExtension) {
        require_not(ROUTINE, &port, Kind::Physical);
        completion::complete(ROUTINE, Irp);
        port.service.note_completed();
    }
    STOR_STATUS_SUCCESS
}

/// Returns the adapter, or reports that it does not exist.
#[track_caller]
pub(super) fn find(routine: &'static str, extension: PVOID) -> Option<Arc<Port>> {
    let port = adapter::find(extension);
    if port.is_none() {
        let extension = extension.addr();
        violate(routine, ViolationKind::UnknownAdapter { extension });
    }
    port
}

/// Reports a routine that Storport forbids to miniports of this kind.
#[track_caller]
pub(super) fn require_not(routine: &'static str, port: &Port, forbidden: Kind) {
    if port.kind == forbidden {
        let is_virtual = forbidden == Kind::Virtual;
        violate(routine, ViolationKind::ForbiddenToMiniport { is_virtual });
    }
}

/// Reports that `lock` is acquired while `last` is held.
#[track_caller]
fn require_order(routine: &'static str, lock: Lock, last: Lock) {
    if context::holds(last) {
        violate(routine, ViolationKind::WrongOrder { lock, held: last });
    }
}

fn name(extension: PVOID, lock: STOR_SPINLOCK, dpc: PVOID) -> Lock {
    match lock {
        DpcLock => Lock::DpcLock(dpc.addr()),
        StartIoLock => Lock::StartIoLock(extension.addr()),
        _ => Lock::InterruptLock(extension.addr()),
    }
}

/// # Safety
///
/// If `lock` is `DpcLock`, `dpc` points to a DPC that lives as long as `locks` is borrowed.
unsafe fn word_and_irql(locks: &Locks, lock: STOR_SPINLOCK, dpc: PVOID) -> (&AtomicUsize, KIRQL) {
    match lock {
        DpcLock => {
            // SAFETY: the caller promises that the DPC is valid.
            let lock = unsafe { &raw mut (*dpc.cast::<STOR_DPC>()).Lock };
            // SAFETY: the lock is part of the DPC and lives as long as the DPC.
            (unsafe { spin_lock::word(lock) }, DISPATCH_LEVEL)
        }
        StartIoLock => (&locks.start_io, DISPATCH_LEVEL),
        _ => (&locks.interrupt, locks.irql),
    }
}
