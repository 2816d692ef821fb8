//! The system's pointer to the device extension is given to `StorPortCompleteServiceIrp`.
//! The error names the handle of an adapter, not that of a request.

use core::ffi::c_void;

use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
unsafe extern "system" fn process(extension: *mut c_void, irp: Irp) {
    StorPortCompleteServiceIrp(extension, irp);
}

fn main() {}
