//! What the function returns is the other crate's, too.
//! The pointer goes back to the system, and nothing converts it.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PIRP;
use wdk_sys::{PIO_CSQ, PVOID};

#[spin_lock_safe(IO_CSQ_PEEK_NEXT_IRP, types = wdk_sys)]
unsafe extern "C" fn peek(_csq: PIO_CSQ, _irp: PIRP, _context: PVOID) -> PIRP {
    std::ptr::null_mut()
}

fn main() {}
