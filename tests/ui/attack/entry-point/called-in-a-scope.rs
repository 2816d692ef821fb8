//! A function of a scope calls an entry point without an `unsafe` block.
//! Its callers may hold a lock, and the entry point would make a token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::Irp;
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::PIRP;

    unsafe extern "system" fn complete(irp: PIRP) {
        // SAFETY: the caller hands the request over.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    }

    unsafe fn finish(irp: PIRP) {
        complete(irp);
    }
}

fn main() {}
