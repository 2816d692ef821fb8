// What the attribute makes of `reject/role/parameter-type.rs`; a test in `macros` compares it.

//! A parameter of another type than the role has there.
//! The error stands at that type and states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PIRP, PVOID, TRUE};

#[allow(warnings)]
unsafe extern "system" fn start_io(
    _extension: ::spin_lock_safe::sys::PVOID,
    _srb: ::spin_lock_safe::sys::PSCSI_REQUEST_BLOCK,
) -> BOOLEAN {
    let _extension: PVOID = ::core::unimplemented!();
    let _srb: PIRP = ::core::unimplemented!();
    TRUE
}

::core::compile_error! {
    "the role `HW_STARTIO` has the parameter `Srb: PSCSI_REQUEST_BLOCK` here: write `Srb`"
}

fn main() {}
