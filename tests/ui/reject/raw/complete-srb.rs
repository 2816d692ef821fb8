//! An SRB is completed through Storport's own exports.
//! They ask for no token.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{PSCSI_REQUEST_BLOCK, PVOID, StorPortNotificationRequestComplete};

unsafe extern "C" {
    fn StorPortNotification(order: i32, extension: PVOID, ...);
}

#[allow(non_upper_case_globals)]
const RequestComplete: i32 = 0;

#[spin_lock_safe]
unsafe extern "C" fn complete(extension: PVOID, srb: PSCSI_REQUEST_BLOCK) {
    // SAFETY: the request is the miniport's.
    unsafe { StorPortNotification(RequestComplete, extension, srb) };
    // SAFETY: as above.
    unsafe { StorPortNotificationRequestComplete(extension, srb) };
}

fn main() {}
