//! Attributes and doc comments that a `macro_rules` macro takes as `$attribute:meta`.
//! They come in invisible groups, and `doc = ".."` there is no assignment.

#![deny(missing_docs)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<i64> = SpinLock::new(0);

macro_rules! start_io {
    ($(#[$attribute:meta])* $visibility:vis fn $name:ident, $(#[$count:meta])* $by:literal) => {
        $(#[$attribute])*
        #[spin_lock_safe(DRIVER_STARTIO)]
        $visibility unsafe extern "system" fn $name(_: &DeviceObject, irp: Irp) {
            $(#[$count])*
            {
                *DONE.acquire() += 2 * $by;
            }
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    };
}

start_io! {
    /// Starts a read.
    ///
    /// # Safety
    ///
    /// The I/O manager calls it.
    #[must_use = "never"]
    pub fn read, #[cfg(any())] #[expect(unused, reason = "never")] 1
}

start_io! {
    #[doc = concat!("Starts", " a write.")]
    pub fn write, #[allow(unused)] -1
}

fn main() {}
