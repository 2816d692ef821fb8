//! The spin locks that Storport keeps for a miniport.

#![expect(
    non_snake_case,
    non_upper_case_globals,
    reason = "routines and values keep their Microsoft names"
)]

use core::ptr;

use super::spin_lock;
use super::storport::{find, require_not};
use crate::raw::{
    DISPATCH_LEVEL, DpcLevelLock, DpcLock, InterruptLock, KIRQL, PVOID, STOR_DPC, STOR_LOCK_HANDLE,
    STOR_SPINLOCK, STOR_STATUS_INVALID_IRQL, STOR_STATUS_INVALID_PARAMETER, STOR_STATUS_SUCCESS,
    StartIoLock, ThreadedDpcLock, ULONG,
};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::irql::{require_at_most_dispatch_level, require_at_most_interrupt};
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::storport::port::{Kind, Locks, Port};
use crate::simulated_kernel::{context, lock_word};
use crate::sync::atomic::AtomicUsize;

/// Acquires a spin lock of the adapter, raises the IRQL, and writes the previous IRQL to `LockHandle`.
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context holds the lock already, if it holds the
/// Interrupt lock or that of a message and asks for one of the others, if a virtual miniport asks for
/// the Interrupt lock, if the IRQL is above that of the lock, or if the lock is of a kind that only
/// [`StorPortAcquireSpinLockEx`] knows.
///
/// # Safety
///
/// `LockContext` points to a DPC if `SpinLock` is `DpcLock`; `LockHandle` is valid until the
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
    require_order(ROUTINE, &port, SpinLock, LockContext);
    match SpinLock {
        DpcLock | StartIoLock => require_at_most_dispatch_level(ROUTINE),
        InterruptLock => require_at_most_interrupt(ROUTINE, port.locks.irql),
        kind => return violate(ROUTINE, ViolationKind::UnknownLockKind { kind }),
    }
    // SAFETY: the caller promises that the DPC and the handle are valid.
    unsafe { acquire(ROUTINE, &port, SpinLock, LockContext, LockHandle) };
}

/// Acquires a spin lock of any kind of the adapter, or returns the status with which Storport refuses it.
///
/// Microsoft's page: [`StorPortAcquireSpinLockEx`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlockex).
///
/// # Panics
///
/// The same as for [`StorPortAcquireSpinLock`], except for a wrong IRQL and an unknown kind, which the result
/// tells.
///
/// # Safety
///
/// `LockContext` points to a DPC if `SpinLock` is `DpcLock`, `ThreadedDpcLock` or `DpcLevelLock`;
/// `LockHandle` is valid until the lock is released with it.
#[track_caller]
#[must_use]
pub unsafe fn StorPortAcquireSpinLockEx(
    HwDeviceExtension: PVOID,
    SpinLock: STOR_SPINLOCK,
    LockContext: PVOID,
    LockHandle: *mut STOR_LOCK_HANDLE,
) -> ULONG {
    const ROUTINE: &str = "StorPortAcquireSpinLockEx";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    require_order(ROUTINE, &port, SpinLock, LockContext);
    let irql = context::irql();
    let is_allowed = match SpinLock {
        DpcLock | StartIoLock | ThreadedDpcLock => irql <= DISPATCH_LEVEL,
        InterruptLock => irql <= port.locks.irql,
        DpcLevelLock => irql == DISPATCH_LEVEL,
        _ => return STOR_STATUS_INVALID_PARAMETER,
    };
    if !is_allowed {
        return STOR_STATUS_INVALID_IRQL;
    }
    // SAFETY: the caller promises that the DPC and the handle are valid.
    unsafe { acquire(ROUTINE, &port, SpinLock, LockContext, LockHandle) };
    STOR_STATUS_SUCCESS
}

/// Releases the lock that was acquired with the handle, and lowers the IRQL to its `OldIrql`.
///
/// After a `DpcLevelLock` the IRQL stays as it is.
///
/// Microsoft's page: [`StorPortReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasespinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context holds no lock with the handle, if `OldIrql` is above the
/// IRQL, or if another lock that is held needs a higher IRQL.
///
/// # Safety
///
/// `LockHandle` is a handle with which a lock was acquired. What the lock guards is no longer used.
#[track_caller]
pub unsafe fn StorPortReleaseSpinLock(DeviceExtension: PVOID, LockHandle: *mut STOR_LOCK_HANDLE) {
    const ROUTINE: &str = "StorPortReleaseSpinLock";
    let Some(port) = find(ROUTINE, DeviceExtension) else {
        return;
    };
    // SAFETY: the caller promises that the handle is valid.
    let handle = unsafe { &mut *LockHandle };
    if handle.Lock == 0 {
        let handle = LockHandle.addr();
        return violate(ROUTINE, ViolationKind::HandleNotInUse { handle });
    }
    let lock = name(DeviceExtension, handle.Lock, handle.Context.Lock);
    // SAFETY: the lock was acquired with this handle, so the DPC is valid.
    let (word, _) = unsafe { word_and_irql(&port.locks, handle.Lock, handle.Context.Lock) };
    let to = if handle.Lock == DpcLevelLock {
        context::irql()
    } else {
        handle.Context.OldIrql
    };
    if lock_word::release_and_lower(word, lock, ROUTINE, to) {
        handle.Lock = 0;
        handle.Context.Lock = ptr::null_mut();
    }
}

/// Acquires the lock of an interrupt message of the adapter, raises the IRQL to that of its interrupts, and
/// writes the previous IRQL to `OldIrql`.
///
/// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context holds the lock already, if the adapter's miniport is virtual
/// or did not choose `InterruptSynchronizePerMessage`, or if the IRQL is above that of the interrupts.
///
/// # Safety
///
/// `OldIrql` may be written to.
#[track_caller]
pub unsafe fn StorPortAcquireMSISpinLock(
    HwDeviceExtension: PVOID,
    MessageId: ULONG,
    OldIrql: *mut ULONG,
) -> ULONG {
    const ROUTINE: &str = "StorPortAcquireMSISpinLock";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    require_not(ROUTINE, &port, Kind::Virtual);
    require_message_locks(ROUTINE, &port);
    require_at_most_interrupt(ROUTINE, port.locks.irql);
    let lock = message_name(HwDeviceExtension, MessageId);
    let word = port.locks.message(MessageId);
    let old = lock_word::acquire_and_raise(&word, lock, ROUTINE, port.locks.irql);
    // SAFETY: promised by the caller.
    unsafe { OldIrql.write(old.into()) };
    STOR_STATUS_SUCCESS
}

/// Releases the lock of an interrupt message, and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: [`StorPortReleaseMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasemsispinlock).
///
/// # Panics
///
/// If there is no such adapter, if this context does not hold the lock, if `OldIrql` is above the IRQL,
/// or if another lock that is held needs a higher IRQL.
///
/// # Safety
///
/// What the lock guards is no longer used.
#[track_caller]
pub unsafe fn StorPortReleaseMSISpinLock(
    HwDeviceExtension: PVOID,
    MessageId: ULONG,
    OldIrql: ULONG,
) -> ULONG {
    const ROUTINE: &str = "StorPortReleaseMSISpinLock";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let lock = message_name(HwDeviceExtension, MessageId);
    let word = port.locks.message(MessageId);
    let to = KIRQL::try_from(OldIrql).unwrap_or(KIRQL::MAX);
    lock_word::release_and_lower(&word, lock, ROUTINE, to);
    STOR_STATUS_SUCCESS
}

/// Acquires a lock at an IRQL at which it may be acquired.
///
/// # Safety
///
/// The same as for [`StorPortAcquireSpinLockEx`].
#[track_caller]
unsafe fn acquire(
    routine: &'static str,
    port: &Port,
    kind: STOR_SPINLOCK,
    dpc: PVOID,
    handle: *mut STOR_LOCK_HANDLE,
) {
    let lock = name(port.extension(), kind, dpc);
    // SAFETY: the caller promises that the DPC is valid.
    let (word, irql) = unsafe { word_and_irql(&port.locks, kind, dpc) };
    let old = lock_word::acquire_and_raise(word, lock, routine, irql);
    // SAFETY: the caller promises that the handle is valid.
    let handle = unsafe { &mut *handle };
    handle.Lock = kind;
    handle.Context.Lock = dpc;
    handle.Context.OldIrql = old;
}

/// Reports a lock that the miniport must not have, or that is acquired while a lock of the adapter's
/// interrupts is held.
#[track_caller]
fn require_order(routine: &'static str, port: &Port, kind: STOR_SPINLOCK, dpc: PVOID) {
    if kind == InterruptLock {
        return require_not(routine, port, Kind::Virtual);
    }
    let lock = name(port.extension(), kind, dpc);
    let is_last = |held: &Lock| match *held {
        Lock::InterruptLock(adapter) | Lock::MessageLock { adapter, .. } => {
            adapter == port.extension().addr()
        }
        _ => false,
    };
    let held = context::held();
    if let Some(held) = held.iter().map(|held| held.lock).find(is_last) {
        violate(routine, ViolationKind::WrongOrder { lock, held });
    }
}

/// Reports a miniport whose configuration gives its messages no locks.
#[track_caller]
fn require_message_locks(routine: &'static str, port: &Port) {
    if port.kind == Kind::Physical && !port.settings().is_per_message() {
        violate(routine, ViolationKind::NoMessageLocks);
    }
}

fn name(extension: PVOID, lock: STOR_SPINLOCK, dpc: PVOID) -> Lock {
    match lock {
        StartIoLock => Lock::StartIoLock(extension.addr()),
        InterruptLock => Lock::InterruptLock(extension.addr()),
        _ => Lock::DpcLock(dpc.addr()),
    }
}

fn message_name(extension: PVOID, message: ULONG) -> Lock {
    let adapter = extension.addr();
    Lock::MessageLock { adapter, message }
}

/// # Safety
///
/// If `lock` is one of a DPC, `dpc` points to a DPC that lives as long as `locks` is borrowed.
unsafe fn word_and_irql(locks: &Locks, lock: STOR_SPINLOCK, dpc: PVOID) -> (&AtomicUsize, KIRQL) {
    match lock {
        StartIoLock => (&locks.start_io, DISPATCH_LEVEL),
        InterruptLock => (&locks.interrupt, locks.irql),
        _ => {
            // SAFETY: the caller promises that the DPC is valid.
            let lock = unsafe { &raw mut (*dpc.cast::<STOR_DPC>()).Lock };
            // SAFETY: the lock of a DPC lives as long as the DPC.
            (unsafe { spin_lock::word(lock) }, DISPATCH_LEVEL)
        }
    }
}
