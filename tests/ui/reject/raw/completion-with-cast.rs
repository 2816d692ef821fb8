//! The raw `IofCompleteRequest` with a request that is cast to a type with generic arguments.
//! The comma in them is no end of an argument, and the name is refused.

use core::ffi::c_void;

use spin_lock_safe::{LockToken, spin_lock_safe};

#[allow(non_snake_case)]
unsafe fn IofCompleteRequest(_: *mut Pair<u8, u16>, _: i8) {}

struct Pair<A, B>(A, B);

#[spin_lock_safe]
unsafe fn finish(irp: *mut c_void, token: &mut LockToken) {
    unsafe { IofCompleteRequest(irp as *mut Pair<u8, u16>, 0) };
}

fn main() {}
