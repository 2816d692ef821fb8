//! What the compiler and `core` need from a C runtime. `ntdll.dll` has most of it.

#![expect(dead_code, reason = "compiled code calls them by their names")]

use core::ffi::{c_int, c_void};

#[link(name = "ntdll.dll", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "C" {
    fn memcpy(to: *mut c_void, from: *const c_void, count: usize) -> *mut c_void;
    fn memmove(to: *mut c_void, from: *const c_void, count: usize) -> *mut c_void;
    fn memset(to: *mut c_void, value: c_int, count: usize) -> *mut c_void;
    fn memcmp(left: *const c_void, right: *const c_void, count: usize) -> c_int;
    fn __chkstk();
}

/// The linker requires this symbol of code that uses floating point numbers, as `core` does.
#[unsafe(no_mangle)]
static _fltused: i32 = 0x9875;

/// Stands in for the unwind handler that `core` was compiled for. Nothing unwinds, because a panic stops
/// the process.
#[unsafe(no_mangle)]
extern "C" fn __CxxFrameHandler3() -> c_int {
    0
}
