#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::raw::{DISPATCH_LEVEL, EX_SPIN_LOCK, KIRQL};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::context;
use crate::simulated_kernel::irql::{
    require_at_least_dispatch_level, require_at_most_dispatch_level, require_back,
    require_dispatch_level,
};
use crate::simulated_kernel::shared_word::{self, Mode};
use crate::sync::atomic::AtomicI32;

/// Raises the IRQL to `DISPATCH_LEVEL`, acquires the lock to write and returns the old IRQL.
///
/// Microsoft's page: [`ExAcquireSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusive).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock. While other threads may use the lock, only these routines
/// access it.
#[track_caller]
pub unsafe fn ExAcquireSpinLockExclusive(SpinLock: *mut EX_SPIN_LOCK) -> KIRQL {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, Mode::Exclusive, "ExAcquireSpinLockExclusive") }
}

/// Acquires the lock to write, where the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: [`ExAcquireSpinLockExclusiveAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusiveatdpclevel).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockExclusiveAtDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExAcquireSpinLockExclusiveAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    shared_word::acquire(word, Mode::Exclusive, name(SpinLock), ROUTINE);
}

/// Releases a lock that is held to write, and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: [`ExReleaseSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusive).
///
/// # Panics
///
/// If this context does not hold the lock to write, if `OldIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`]. What the lock guards is not used any more.
#[track_caller]
pub unsafe fn ExReleaseSpinLockExclusive(SpinLock: *mut EX_SPIN_LOCK, OldIrql: KIRQL) {
    // SAFETY: promised by the caller.
    unsafe {
        release_and_lower(
            SpinLock,
            Mode::Exclusive,
            OldIrql,
            "ExReleaseSpinLockExclusive",
        );
    };
}

/// Releases a lock that is held to write, and leaves the IRQL as it is.
///
/// Microsoft's page: [`ExReleaseSpinLockExclusiveFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusivefromdpclevel).
///
/// # Panics
///
/// If this context does not hold the lock to write, or the IRQL is below `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`ExReleaseSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExReleaseSpinLockExclusiveFromDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExReleaseSpinLockExclusiveFromDpcLevel";
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    if shared_word::require_held(word, Mode::Exclusive, name(SpinLock), ROUTINE) {
        require_at_least_dispatch_level(ROUTINE);
        shared_word::release(word, Mode::Exclusive, name(SpinLock));
    }
}

/// Raises the IRQL to `DISPATCH_LEVEL`, acquires the lock to read and returns the old IRQL.
///
/// Microsoft's page: [`ExAcquireSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockshared).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockShared(SpinLock: *mut EX_SPIN_LOCK) -> KIRQL {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, Mode::Shared, "ExAcquireSpinLockShared") }
}

/// Acquires the lock to read, where the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: [`ExAcquireSpinLockSharedAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlocksharedatdpclevel).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockSharedAtDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExAcquireSpinLockSharedAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    shared_word::acquire(word, Mode::Shared, name(SpinLock), ROUTINE);
}

/// Releases a lock that is held to read, and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: [`ExReleaseSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockshared).
///
/// # Panics
///
/// If this context does not hold the lock to read, if `OldIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`]. What the lock guards is not used any more.
#[track_caller]
pub unsafe fn ExReleaseSpinLockShared(SpinLock: *mut EX_SPIN_LOCK, OldIrql: KIRQL) {
    // SAFETY: promised by the caller.
    unsafe { release_and_lower(SpinLock, Mode::Shared, OldIrql, "ExReleaseSpinLockShared") };
}

/// Releases a lock that is held to read, and leaves the IRQL as it is.
///
/// Microsoft's page: [`ExReleaseSpinLockSharedFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlocksharedfromdpclevel).
///
/// # Panics
///
/// If this context does not hold the lock to read, or the IRQL is below `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`ExReleaseSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExReleaseSpinLockSharedFromDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExReleaseSpinLockSharedFromDpcLevel";
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    if shared_word::require_held(word, Mode::Shared, name(SpinLock), ROUTINE) {
        require_at_least_dispatch_level(ROUTINE);
        shared_word::release(word, Mode::Shared, name(SpinLock));
    }
}

/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`].
#[track_caller]
unsafe fn raise_and_acquire(lock: *mut EX_SPIN_LOCK, mode: Mode, routine: &'static str) -> KIRQL {
    require_at_most_dispatch_level(routine);
    // SAFETY: the caller promises that the lock is valid.
    shared_word::acquire(unsafe { word(lock) }, mode, name(lock), routine);
    let old = context::irql();
    context::set_irql(old.max(DISPATCH_LEVEL));
    old
}

/// # Safety
///
/// The same as for [`ExReleaseSpinLockExclusive`].
#[track_caller]
unsafe fn release_and_lower(
    lock: *mut EX_SPIN_LOCK,
    mode: Mode,
    irql: KIRQL,
    routine: &'static str,
) {
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(lock) };
    if shared_word::require_held(word, mode, name(lock), routine) {
        require_back(routine, name(lock), irql);
        shared_word::release(word, mode, name(lock));
        context::set_irql(irql);
    }
}

fn name(lock: *mut EX_SPIN_LOCK) -> Lock {
    Lock::ExSpinLock(lock.addr())
}

/// # Safety
///
/// The same as for [`ExAcquireSpinLockExclusive`], for all of `'a`.
const unsafe fn word<'a>(lock: *mut EX_SPIN_LOCK) -> &'a AtomicI32 {
    // SAFETY: the lock is valid, aligned, and only accessed atomically.
    unsafe { AtomicI32::from_ptr(lock) }
}
