//! Items that bear the names of a role's parameters and of what the attribute makes of them.
//! A parameter must not be taken for a pattern of such an item.

#![allow(non_upper_case_globals, non_camel_case_types, dead_code)]

use spin_lock_safe::sys::{self, BOOLEAN, TRUE};
use spin_lock_safe::{SpinLock, Srb as Request, SrbView as View, spin_lock_safe};

struct Srb;
struct HwDeviceExtension;
static Irp: u32 = 0;
const call: u32 = 0;

struct Extension {
    started: SpinLock<u32>,
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(extension: &Extension, request: Request) -> BOOLEAN {
    *extension.started.acquire() += 1;
    let _ = request.into_raw();
    TRUE
}

#[spin_lock_safe(HW_BUILDIO)]
unsafe extern "system" fn build_io(_: &Extension, _: View<'_>) -> BOOLEAN {
    TRUE
}

fn main() {
    let _: sys::HW_STARTIO = Some(start_io);
    let _: sys::HW_BUILDIO = Some(build_io);
}
