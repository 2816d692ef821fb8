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

/// Raises the IRQL to `DISPATCH_LEVEL`, takes the lock to write and returns the old IRQL.
///
/// Microsoft's page: `ExAcquireSpinLockExclusive` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock, and is only accessed by these routines while other
/// threads may use it.
#[track_caller]
pub unsafe fn ExAcquireSpinLockExclusive(SpinLock: *mut EX_SPIN_LOCK) -> KIRQL {
    // SAFETY: as the caller promises.
    unsafe { raise_and_acquire(SpinLock, Mode::Exclusive, "ExAcquireSpinLockExclusive") }
}

/// Takes the lock to write; the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: `ExAcquireSpinLockExclusiveAtDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockExclusiveAtDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExAcquireSpinLockExclusiveAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    shared_word::acquire(word, Mode::Exclusive, name(SpinLock), ROUTINE);
}

/// Gives the lock back, held to write, and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: `ExReleaseSpinLockExclusive` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock to write, if `OldIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`]; what the lock guards is not used as held any more.
#[track_caller]
pub unsafe fn ExReleaseSpinLockExclusive(SpinLock: *mut EX_SPIN_LOCK, OldIrql: KIRQL) {
    // SAFETY: as the caller promises.
    unsafe {
        release_and_lower(
            SpinLock,
            Mode::Exclusive,
            OldIrql,
            "ExReleaseSpinLockExclusive",
        );
    };
}

/// Gives the lock back, held to write, and leaves the IRQL as it is.
///
/// Microsoft's page: `ExReleaseSpinLockExclusiveFromDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock to write, or the IRQL is below `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`ExReleaseSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExReleaseSpinLockExclusiveFromDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExReleaseSpinLockExclusiveFromDpcLevel";
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    if shared_word::require_held(word, Mode::Exclusive, name(SpinLock), ROUTINE) {
        require_at_least_dispatch_level(ROUTINE);
        shared_word::release(word, Mode::Exclusive, name(SpinLock));
    }
}

/// Raises the IRQL to `DISPATCH_LEVEL`, takes the lock to read and returns the old IRQL.
///
/// Microsoft's page: `ExAcquireSpinLockShared` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockShared(SpinLock: *mut EX_SPIN_LOCK) -> KIRQL {
    // SAFETY: as the caller promises.
    unsafe { raise_and_acquire(SpinLock, Mode::Shared, "ExAcquireSpinLockShared") }
}

/// Takes the lock to read; the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: `ExAcquireSpinLockSharedAtDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExAcquireSpinLockSharedAtDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExAcquireSpinLockSharedAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    shared_word::acquire(word, Mode::Shared, name(SpinLock), ROUTINE);
}

/// Gives the lock back, held to read, and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: `ExReleaseSpinLockShared` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock to read, if `OldIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`]; what the lock guards is not used as held any more.
#[track_caller]
pub unsafe fn ExReleaseSpinLockShared(SpinLock: *mut EX_SPIN_LOCK, OldIrql: KIRQL) {
    // SAFETY: as the caller promises.
    unsafe { release_and_lower(SpinLock, Mode::Shared, OldIrql, "ExReleaseSpinLockShared") };
}

/// Gives the lock back, held to read, and leaves the IRQL as it is.
///
/// Microsoft's page: `ExReleaseSpinLockSharedFromDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock to read, or the IRQL is below `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`ExReleaseSpinLockExclusive`].
#[track_caller]
pub unsafe fn ExReleaseSpinLockSharedFromDpcLevel(SpinLock: *mut EX_SPIN_LOCK) {
    const ROUTINE: &str = "ExReleaseSpinLockSharedFromDpcLevel";
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    if shared_word::require_held(word, Mode::Shared, name(SpinLock), ROUTINE) {
        require_at_least_dispatch_level(ROUTINE);
        shared_word::release(word, Mode::Shared, name(SpinLock));
    }
}

/// # Safety
///
/// As for [`ExAcquireSpinLockExclusive`].
#[track_caller]
unsafe fn raise_and_acquire(lock: *mut EX_SPIN_LOCK, mode: Mode, routine: &'static str) -> KIRQL {
    require_at_most_dispatch_level(routine);
    // SAFETY: the caller vouches for the lock.
    shared_word::acquire(unsafe { word(lock) }, mode, name(lock), routine);
    let old = context::irql();
    context::set_irql(old.max(DISPATCH_LEVEL));
    old
}

/// # Safety
///
/// As for [`ExReleaseSpinLockExclusive`].
#[track_caller]
unsafe fn release_and_lower(
    lock: *mut EX_SPIN_LOCK,
    mode: Mode,
    irql: KIRQL,
    routine: &'static str,
) {
    // SAFETY: the caller vouches for the lock.
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
/// As for [`ExAcquireSpinLockExclusive`], for all of `'a`.
const unsafe fn word<'a>(lock: *mut EX_SPIN_LOCK) -> &'a AtomicI32 {
    // SAFETY: the lock is valid, aligned, and only accessed atomically.
    unsafe { AtomicI32::from_ptr(lock) }
}
