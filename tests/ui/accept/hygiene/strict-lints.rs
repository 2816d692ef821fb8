//! Every lint group of rustc at `deny`, and some single lints that generated code meets.
//! The attribute must not cost a driver its lints.

#![deny(
    warnings,
    unused,
    nonstandard_style,
    future_incompatible,
    keyword_idents
)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(
    let_underscore,
    refining_impl_trait,
    unsafe_op_in_unsafe_fn,
    missing_docs
)]
#![deny(
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings
)]
#![deny(
    unreachable_pub,
    unused_lifetimes,
    unused_qualifications,
    unused_results
)]
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    variant_size_differences
)]
#![allow(dead_code, tail_expr_drop_order)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<i8> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let mut complete = |irp| {
        let boost = *OPEN.acquire();
        IoCompleteRequest(irp, boost);
    };
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(irp) });
}

#[spin_lock_safe]
unsafe extern "system" fn cancel_io(irp: *mut sys::IRP, token: &mut LockToken) -> i32 {
    // SAFETY: the I/O manager hands the request over.
    finish(unsafe { Irp::from_raw(irp) }, token);
    sys::STATUS_SUCCESS
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let count = || *OPEN.acquire() += 1;
    count();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
