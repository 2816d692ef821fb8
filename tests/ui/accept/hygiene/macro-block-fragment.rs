//! An annotated function that a macro makes, with a `$body:block` before another statement.
//! rustc takes it without a `;`; under the attribute: "unexpected token, expected `;`",
//! and then an E0061 for every tracked call, for the body went out without its tokens.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! entry_point {
    ($name:ident($irp:ident) $body:block) => {
        #[spin_lock_safe]
        unsafe extern "system" fn $name(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
            // SAFETY: the I/O manager hands the request over.
            let $irp = unsafe { Irp::from_raw(irp) };
            $body
            *OPEN.acquire() -= 1;
        }
    };
}

entry_point!(read(request) {
    *OPEN.acquire() += 1;
    IoCompleteRequest(request, IO_NO_INCREMENT);
});

fn main() {}
