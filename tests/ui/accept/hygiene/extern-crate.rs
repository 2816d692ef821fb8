//! `extern crate … as …`, given as `crate = sls`.
//! The older way to rename a crate, at the crate's root.

extern crate spin_lock_safe as sls;

static OPEN: sls::SpinLock<u32> = sls::SpinLock::new(0);

#[sls::spin_lock_safe(crate = sls)]
unsafe extern "system" fn count(_extension: *mut core::ffi::c_void) {
    *OPEN.acquire() += 1;
}

fn main() {}
