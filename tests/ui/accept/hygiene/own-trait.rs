//! A driver's own trait for every type, whose methods take a value and are named as in generated code.
//! Generated code calls functions by their paths, so none of these methods is ever called.

#![allow(dead_code)]

use std::sync::atomic::{AtomicU32, Ordering};

use spin_lock_safe::simulated_kernel;
use spin_lock_safe::sys::{BOOLEAN, PIO_CSQ, SCSI_REQUEST_BLOCK, TRUE};
use spin_lock_safe::{HeldOnEntry, HeldOnReturn, LockToken, SpinLock, SrbView, spin_lock_safe};

static CALLED: AtomicU32 = AtomicU32::new(0);
static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! hostile {
    ($($name:ident)*) => {
        trait Hostile: Sized {
            $(fn $name(self) -> Self {
                CALLED.fetch_add(1, Ordering::Relaxed);
                self
            })*
        }
    };
}

hostile! {
    new enter enter_held __enter_entry_point __enter_held __enter_cancel check from_system into from
    as_ref as_mut deref deref_mut borrow borrow_mut clone cancel_guard take replace call guard
}

impl<T> Hostile for T {}

#[spin_lock_safe]
unsafe extern "C" fn hidden() -> u32 {
    println!("{}", *OPEN.acquire());
    *OPEN.acquire() += 1;
    *OPEN.acquire()
}

#[spin_lock_safe]
unsafe extern "C" fn declared(token: &mut LockToken) -> u32 {
    *OPEN.acquire() += 1;
    *OPEN.acquire(token)
}

#[spin_lock_safe(HW_BUILDIO)]
unsafe extern "system" fn build_io(open: &SpinLock<u32>, _: SrbView<'_>) -> BOOLEAN {
    *open.acquire() += 1;
    TRUE
}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    irql.leave(OPEN.acquire());
}

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the other routine left this lock held.
    unsafe { held.guard(&OPEN) }.release();
}

#[spin_lock_safe]
mod scope {
    use super::*;

    fn count() {
        *OPEN.acquire() += 1;
    }

    pub(super) unsafe extern "C" fn entry_point() -> u32 {
        count();
        *OPEN.acquire()
    }
}

fn main() {
    let mut irql = 9;
    // SAFETY: nobody holds a lock but these functions, each for the next one.
    unsafe {
        assert_eq!(hidden(), 1);
        let declared: unsafe extern "C" fn() -> u32 = declared;
        assert_eq!(declared(), 2);
        let open = (&raw const OPEN).cast_mut().cast();
        let mut srb = SCSI_REQUEST_BLOCK::default();
        assert_eq!(build_io(open, &raw mut srb), TRUE);
        assert_eq!(scope::entry_point(), 4);
        acquire_lock(std::ptr::null_mut(), &raw mut irql);
        assert_eq!(simulated_kernel::locks_held(), 1);
        release_lock(std::ptr::null_mut(), irql);
    }
    assert_eq!(irql, 0);
    assert_eq!(simulated_kernel::locks_held(), 0);
    assert_eq!(CALLED.load(Ordering::Relaxed), 0);
}
