use core::panic::{Location, PanicInfo};

use spin_lock_safe::sys::DRIVER_VIOLATION;
use windows_sys::Wdk::System::SystemServices::KeBugCheckEx;

/// Parameter 1 of the bug check of a panic. It is greater than those of `spin-lock-safe`.
const PANIC: usize = 0x100;

/// Stops the system, and names the line.
#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    let line = info.location().map_or(0, Location::line);
    // SAFETY: the routine may be called in any state of the system.
    unsafe { KeBugCheckEx(DRIVER_VIOLATION, PANIC, line as usize, 0, 0) };
    // The bindings do not declare that the routine never returns.
    loop {}
}
