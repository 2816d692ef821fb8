// What the attribute makes of `accept/hygiene/extern-crate.rs`; a test in `macros` compares it.

//! `extern crate … as …`, given as `crate = sls`.
//! The older way to rename a crate, at the crate's root.

extern crate spin_lock_safe as sls;

static OPEN: sls::SpinLock<u32> = sls::SpinLock::new(0);

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn count(_extension: *mut core::ffi::c_void) {
    let no_spin_lock_held = &{
        unsafe { <sls::__private::Entry>::__enter_entry_point() }
    };
    *OPEN.acquire(no_spin_lock_held) += 1;
}

fn main() {}
