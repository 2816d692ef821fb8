//! The system's release, bound in an `extern` block of the driver's own, with the lock's address.
//! The wrapped one takes the guard, and never a pointer: a parameter, a cast, or a borrow.
//! errors: 4

use spin_lock_safe::{LockToken, spin_lock_safe};

mod shim {
    #[allow(non_snake_case)]
    unsafe extern "system" {
        pub fn KeReleaseSpinLockFromDpcLevel(lock: *mut usize);
    }
}

#[spin_lock_safe]
unsafe fn release(lock: *mut usize, token: &mut LockToken) {
    unsafe { shim::KeReleaseSpinLockFromDpcLevel(lock) };
    unsafe { shim::KeReleaseSpinLockFromDpcLevel(lock as *mut usize) };
}

#[spin_lock_safe]
unsafe fn release_own(mut lock: usize, token: &mut LockToken) {
    unsafe { shim::KeReleaseSpinLockFromDpcLevel(&raw mut lock) };
    unsafe { shim::KeReleaseSpinLockFromDpcLevel(&mut lock) };
}

fn main() {}
