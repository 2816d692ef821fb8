//! The find-adapter routine of a virtual miniport, with the role of a physical one's.
//! The error names the role that has these parameters.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

#[spin_lock_safe(HW_FIND_ADAPTER)]
unsafe extern "system" fn find_adapter(
    _extension: PVOID,
    _context: PVOID,
    _bus_information: PVOID,
    _lower_device: PVOID,
    _argument_string: *mut i8,
    _configuration: *mut u8,
    _again: *mut u8,
) -> u32 {
    0
}

fn main() {}
