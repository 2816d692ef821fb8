//! Functions of one name, of which one needs no token, and a call that is never reached.
//! The hidden token of the others is not used, and no warning says so.

#![deny(warnings)]
#![allow(unreachable_code)]

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    #[cfg(any())]
    fn note() {
        *OPEN.acquire() += 1;
    }

    #[cfg(not(any()))]
    fn note() {}

    pub struct Queue<T>(T);

    impl Queue<u8> {
        /// # Safety
        ///
        /// The system calls it.
        pub unsafe extern "system" fn service() {
            *OPEN.acquire() += 1;
            note();
        }
    }

    impl Queue<u16> {
        /// # Safety
        ///
        /// The system calls it.
        pub unsafe extern "system" fn service() {}
    }

    /// # Safety
    ///
    /// The system calls it.
    #[allow(unused_variables)]
    pub unsafe extern "system" fn never(irp: *mut core::ffi::c_void) {
        loop {
            core::hint::spin_loop();
        }
        // SAFETY: it is never reached.
        IoCompleteRequest(unsafe { Irp::from_raw(irp.cast()) }, IO_NO_INCREMENT);
    }
}

fn main() {}
